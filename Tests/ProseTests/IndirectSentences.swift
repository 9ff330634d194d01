/// Wordings that say the same less directly.
enum IndirectSentences {
  /// By rule: sentences in which it finds something, and sentences in which it finds nothing.
  static let byRule: [String: (fires: String, silent: String)] = [
    "ownership/blame": (
      """
      In our view the carrier is solely at fault.
      The mistake was made by a member of our support staff.
      Had our supplier told us, we could have reacted.
      The accountant ignored the reminder.
      A sloppy migration by the agency wiped the addresses.
      The team in Berlin never answered the alarm.
      An intern published the file by accident.
      The vendor's poor quality control let the defect through.
      It was entirely the customer's fault.
      The night operator misread the gauge.
      The developer did not understand the code he was changing.
      Management put profit before safety.
      The engineers were careless with the keys.
      Our administrator typed the wrong address.
      The contractor cut the fibre.
      The on-call engineer did not answer the phone.
      The procedure exists, but the crew ignored it.
      He deleted the wrong folder.
      """,
      """
      Our engineers identified the cause at 10:02.
      The vendor is working on a fix.
      The customer sent us the log.
      A user reported that the page was empty.
      The team was not able to log in, because the same database holds their accounts.
      The supplier's data centre lost power.
      The operator could not see the queue.
      Two administrators restarted the servers.
      The provider told us at 11:00 that the cable had been cut by an excavator.
      The tester found the error on 4 May.
      The customer deleted her account.
      We were wrong about the date.
      The client failed to connect to the server.
      Some agents did not respond to the health check.
      The manager process failed to start.
      The user table was dropped by the migration.
      """
    ),
    "ownership/evasive-passive": (
      """
      The migration had been started without a backup.
      Nothing was documented.
      The maintenance should have been announced.
      No measures were taken after the first warning.
      The list was not kept up to date.
      The supplier's bulletin was filed unread.
      The spare unit was never installed.
      The estimate was made too hastily.
      The upgrade was pushed back three times.
      The wrong branch had been merged.
      The limits will be reviewed.
      It has not been decided who owns the service.
      An important step was skipped.
      The exception was approved.
      More staff will be trained.
      The complaint was not taken seriously.
      Password rules were not enforced.
      """,
      """
      The queue was drained by 12:00.
      Requests were answered by the second site.
      The fan was damaged by dust.
      All backups were restored.
      The disk was replaced on 4 May.
      Three files were found.
      The contract was signed by both firms.
      The invoice was paid.
      The page was cached for 10 minutes.
      The message was marked as read by the customer.
      The service was interrupted at 10:02.
      The logs were rotated every night.
      The token was rejected by the gateway.
      """
    ),
    "ownership/minimising": (
      """
      The effect on customers was small.
      We had a brief blip this morning.
      This kind of thing is bound to happen.
      The outage went largely unnoticed.
      It was a harmless mix-up.
      Only test accounts were affected.
      The data was of little value.
      It is a drop in the ocean.
      The loss is hardly worth mentioning.
      No one came to harm.
      The interruption was so short that few saw it.
      That is a detail.
      It was a trivial mistake.
      The overall impact remained limited.
      There was no lasting damage.
      We were just unlucky.
      Compared with last year this is nothing.
      A tiny configuration slip caused a short outage.
      """,
      """
      The loss was $4,000.
      Only the tests for version 4 failed.
      A small team works on the repair.
      The limited edition is sold out.
      The short answer is on page 2.
      Only then did the alarm stop.
      The job runs only at night.
      The effect lasted 4 minutes.
      The mistake cost $4,000.
      Just two of the 12 nodes restarted.
      """
    ),
    "certainty/speculation-as-fact": (
      """
      A second pair of eyes would have caught the typo.
      Whoever did this knew our network well.
      The heat wave caused it, no question.
      We would have noticed at once with the new tool.
      The bank knew about the flaw all along.
      The buyers stayed away because of the rumours.
      They did it to hide the loss.
      The alarm would never have gone off anyway.
      Nothing but sabotage explains the cut.
      With more staff this could have been prevented.
      Our image has been ruined.
      The update is obviously the culprit.
      The thief was after the cash.
      No rival could have built this faster.
      Surely the supplier tested this.
      """,
      """
      The cause is not known yet; the laboratory reports on 4 May.
      The camera shows a man cutting the cable at 02:14.
      We compared both versions: only the new one fails.
      The supplier admitted the flaw on 4 May.
      Five buyers told us that the rumours kept them away.
      I would have to ask the board.
      The disk was 9 years old.
      """
    ),
    "certainty/overpromise": (
      """
      This was the last time that this happened.
      We will never again be without a backup.
      Such an outage is now ruled out.
      All your data is safe with us, always.
      The new lock makes double payments impossible.
      You have our guarantee that it will not recur.
      Nothing like this will happen in future.
      The fix is bulletproof.
      We will never miss an alarm again.
      The problem is solved once and for all.
      Every order will be delivered, whatever happens.
      There is no way that it fails again.
      """,
      """
      The lock prevents the known form of the fault.
      We cannot rule out a repeat.
      It never rained in July.
      The site will be closed on Monday.
      The backup will run every hour.
      We do not promise a date.
      The offer is guaranteed until 4 May.
      """
    ),
    "certainty/hedge": (
      """
      Chances are that the fan failed first.
      We are not aware of any further cases.
      It might be worth checking the cable.
      The supplier supposedly fixed it.
      The figures are more or less final.
      There is some doubt about the date.
      Our guess is that the clock was wrong.
      It would appear that the door was open.
      Conceivably the file was copied.
      The alarm may not have worked.
      The numbers look about right.
      One possible cause is the heat.
      The error is probably harmless.
      The disk was likely full.
      """,
      """
      May 4 is a holiday.
      You may leave.
      The probability is 3 %.
      We measured it: the fan failed first.
      The shop could be reached by phone.
      The driver must be replaced.
      The cable should be 3 metres long.
      It is believed in many cultures that numbers bring luck.
      """
    ),
    "numbers/unquantified-impact": (
      """
      Numerous customers had to wait.
      Revenue fell noticeably.
      The outage hit large parts of Europe.
      Some orders arrived late.
      We lost several days of data.
      Almost all shops were affected.
      There were massive delays.
      The failure lasted most of the morning.
      A significant portion of the calls failed.
      Users had to wait for ages.
      The cost of the outage is high.
      The error occurred repeatedly.
      It affected quite a few customers.
      Half a day later most services were back.
      """,
      """
      The outage hit 3 countries.
      Most of the work is done by robots.
      Several options are on the table.
      Revenue fell by $4,000.
      Some of our engineers live in Bern.
      A few words about the method follow.
      Many thanks to the night team.
      The large room is free.
      The two sites are a few miles apart.
      """
    ),
    "clarity/filler": (
      """
      We would like to sincerely thank everyone.
      It is no secret that the disk was full.
      We will spare no effort.
      Suffice it to say that the night was long.
      To make a long story short, the disk was full.
      We are fully committed to quality.
      Rest assured that we take this seriously.
      Frankly speaking, it took too long.
      We live and breathe reliability.
      Our thoughts are with our customers.
      It cannot be stressed enough that the disk was full.
      In light of the above, we ask for $4,000.
      """,
      """
      We thank Ms Okafor.
      The disk was full.
      We ask for $4,000 by 4 May.
      The light is green.
      The long form is on page 4.
      The effort took 3 days.
      The quality office signs each part.
      """
    ),
  ]
}
