/// Further wordings of the same kinds.
enum MixedSentences {
  /// By rule: sentences in which it finds something, and sentences in which it finds nothing.
  static let byRule: [String: (fires: String, silent: String)] = [
    "ownership/blame": (
      """
      The network vendor's engineer unplugged the active device instead of the spare.
      The incident traces back to a mistake made by our billing contractor.
      Because the developer had not read the specification, the totals were wrong.
      Finance uploaded an out-of-date price list.
      The problem would not exist if the supplier had listened to us.
      A former employee misused his access.
      Our hosting company blamed a technician who flipped the wrong breaker.
      The database team was warned twice and did nothing.
      The cause: an inexperienced operator.
      The courier company's incompetence delayed the replacement disk by a day.
      No one on the night shift bothered to look at the screen.
      An administrator accidentally restored the wrong backup.
      Poor decisions by management led to this outage.
      The developer who wrote this code left no documentation.
      The operator panicked and turned off both pumps.
      The on-call person slept through the alarm.
      The supplier shipped a defective update without testing it.
      The reviewers waved the change through.
      He should never have had access to that system.
      """,
      """
      The team found the cause within an hour.
      The engineer on duty followed the runbook.
      The supplier's engineer replaced the fan at 14:00.
      The reviewer could not see the second file, because the tool hides it.
      Three engineers worked on the repair.
      The team lead will report on Friday.
      Customers were able to order by phone.
      The client library retries the request.
      The user interface showed the wrong total.
      The host was restarted by the operator at 10:02.
      """
    ),
    "ownership/evasive-passive": (
      """
      The alert was ignored for two days.
      The update should have been tested on a copy first.
      The service was put into production without monitoring.
      Not enough time had been planned for the tests.
      The consequences were underestimated.
      The cable had been plugged into the wrong port.
      The message to customers was sent too late.
      The review was waived for this release.
      The key was inadvertently published.
      The problem had been reported in March but was not followed up.
      A second reviewer will be required from June.
      The list of contacts was out of date and had not been maintained.
      The procedure will be updated.
      The wrong customer was billed.
      It was assumed that the backup would take over.
      The redundancy had never been put to the test.
      Further measures are being examined.
      The setting was left at its default.
      The checks were considered unnecessary.
      There was a failure to inform the support team.
      The notification was overlooked.
      The old rule was mistakenly kept.
      """,
      """
      The page is updated every minute.
      The order was confirmed by e-mail.
      The bridge was closed by the police.
      The server is located in Bern.
      The payment was declined because the card had expired.
      The data is stored in two places.
      Two parts were delivered on 4 May.
      The password was changed by its owner.
      The system is checked by an outside firm every year.
      The last step was completed at 10:02.
      The limit is set by law.
      """
    ),
    "certainty/hedge": (
      """
      I think we lost some messages.
      That might explain the delay.
      The damage is probably small.
      The server may have restarted by itself.
      This would seem to be the same error.
      We are under the impression that the supplier knew.
      It is quite possible that more customers are affected.
      The leak is suspected to have begun in March.
      Maybe it was the heat, maybe the dust.
      The reason is not fully understood.
      We assume that nobody read the file.
      The job seems to have stopped at noon.
      As far as we are aware, nothing was copied.
      Potentially all accounts are affected.
      The numbers could be wrong.
      There appears to be a second cause.
      It may take longer than planned.
      The two faults are likely related.
      We guess the fan failed.
      Some orders possibly went out twice.
      """,
      """
      Orders may be cancelled within 14 days.
      You might want to read page 4.
      In May we replaced the fan.
      We could not reach the supplier.
      The guard could open the door.
      If the fan fails, the second may start at once.
      The probability of a second failure is 2 %.
      The appearance of the page has changed.
      He believes in God.
      """
    ),
    "certainty/speculation-as-fact": (
      """
      One more reviewer would have seen the error.
      It is beyond doubt that the heat caused the failure.
      This would not have happened with the old supplier.
      The intruder's only goal was to copy our prices.
      A backup line would have kept us online.
      Customers have lost faith in us.
      Clearly, the supplier did not test its update.
      The board will surely approve the money.
      The vendor withheld the information on purpose.
      If we had paid for support, the outage would have been over in minutes.
      The staff hid the mistake out of fear.
      Nothing else can explain the gap.
      We saved the company a fortune.
      This proves that the supplier lied.
      The real reason is that nobody cared.
      Without the quick work of the team, we would have lost all data.
      It must have been the new driver.
      An alarm would surely have woken someone.
      """,
      """
      The driver is the suspect: the vendor answers on 4 May.
      The report shows that the alarm rang at 02:14.
      The board approved the money on 4 May.
      We have not yet found the reason.
      We would need a second line for that.
      The customer would like a call.
      """
    ),
    "numbers/unquantified-impact": (
      """
      A small group of customers could not pay.
      Many of our partners were affected.
      Response times went up considerably.
      Several of our largest customers called.
      A number of orders were lost.
      The app was very slow.
      The failure caused long delays at the counters.
      It took several days to restore all files.
      A substantial part of the data is missing.
      The majority of calls were dropped.
      There were frequent interruptions.
      Hundreds of invoices were wrong.
      Customers had to wait longer than usual.
      The repair cost us a lot of money.
      Availability was noticeably reduced.
      Large parts of the network were down.
      The backlog was huge.
      Only some branches were open.
      """,
      """
      37 customers could not pay.
      The site was unreachable for 47 minutes.
      Response times went up from 1 to 4 seconds.
      The failure delayed 412 orders by 3 days.
      The long report is on page 4.
      Our largest customer is Acme.
      The large server stands in Bern.
      The quick start is on page 2.
      """
    ),
    "certainty/overpromise": (
      """
      We will make sure that nothing like this ever happens again.
      This error is now impossible.
      The service will be available at all times.
      You will never lose data with us.
      Every payment will always reach its recipient.
      The system can no longer fail in this way.
      We guarantee that your data is safe.
      It won't happen again.
      With this fix we have removed the problem for ever.
      I give you my word that this was the last outage.
      Our systems are fully protected against attacks.
      This will completely prevent future outages.
      There is no risk of a repeat.
      The second data centre ensures that we are never offline.
      Such an error can never slip through again.
      The new process excludes any error.
      We will never let you down again.
      """,
      """
      The lock will reduce the risk.
      We will tell you more on 4 May.
      The guarantee ends in May.
      It cannot be repaired before Friday.
      The bridge will never be built, the town decided.
      The job always fails when the disk is full.
      We test to prevent errors.
      """
    ),
    "ownership/minimising": (
      """
      It was a minor incident.
      The outage was brief.
      We only lost a few hours of data.
      There was no significant impact.
      This is merely a formality.
      The incident was not that bad.
      A slight delay occurred.
      It affected just a tiny part of our customers.
      Nobody was seriously affected.
      It was simply bad luck.
      The error was a small one and quickly corrected.
      Other providers have much longer outages.
      There is no reason to worry.
      Fortunately only test data was lost.
      The whole thing has been exaggerated.
      It was no more than a nuisance.
      The damage was minimal.
      The leak concerned only old addresses.
      We are not the only company with this problem.
      These outages are quite normal in our industry.
      Merely 12 customers complained.
      """,
      """
      Only Ms Okafor has the key.
      The meeting is short.
      The minor change is in version 1.4.2.
      We just restarted the service.
      The outage lasted 4 minutes and hit 37 customers.
      Only one of the two lines was working.
      The simple form has two pages.
      A few chairs are missing.
      """
    ),
    "clarity/filler": (
      """
      We would like to inform you that the shop is open again.
      It is crucial to understand that the disk was full.
      We are extremely proud of the team.
      Please rest assured that we are working on it.
      The fact is that the disk was full.
      At the end of the day, customers come first.
      Going forward, we will do better.
      We apologise for any inconvenience caused.
      It has to be said that the alarm was late.
      For the time being, the page is closed.
      The team worked tirelessly through the night.
      We take full responsibility.
      In today's fast-paced world, outages happen.
      This was a valuable lesson for all of us.
      Honestly, the alarm was late.
      We truly regret this.
      As everyone knows, the disk was full.
      It is needless to say that the disk was full.
      The repair went like clockwork.
      Our customers are at the heart of everything we do.
      It was all hands on deck.
      We cannot thank you enough.
      """,
      """
      The shop is open again.
      The night team repaired the disk.
      The heart of the system is one disk.
      The page is closed until 4 May.
      The lesson starts at 10:00.
      The team worked from 02:00 to 06:00.
      We regret the error in invoice 4.
      """
    ),
  ]
}
