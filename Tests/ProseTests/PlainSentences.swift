/// Short sentences of the kinds that each rule tells apart.
enum PlainSentences {
  /// By rule: sentences in which it finds something, and sentences in which it finds nothing.
  static let byRule: [String: (fires: String, silent: String)] = [
    "ownership/blame": (
      """
      The outage happened because the on-call developer did not read the alert.
      Our hosting supplier's negligence cost us the whole morning.
      The integrator ignored our written instructions.
      Whoever approved the request did not look at it.
      A junior administrator ran the wrong script against the live database.
      The failure was entirely due to a mistake by the payments vendor.
      The warehouse staff entered the wrong prices.
      Network operations failed to act on the alarm.
      Nobody in finance bothered to check the totals.
      The developers cut corners to meet the deadline.
      An employee clicked a phishing link and gave away the password.
      The customer caused the overload by sending far too many requests.
      The contractor who wired the rack was careless.
      This could only happen because the release manager was not paying attention.
      The root cause was a manual error during the upgrade.
      A technician pulled the wrong cable.
      The data centre team should have spotted the leak.
      The agency delivered shoddy code.
      An administrator inadvertently removed the rule.
      It was the support desk's fault that nobody was told.
      The previous architect never documented the failover.
      Marketing sent the campaign without telling anyone.
      The incident stems from poor workmanship by our installer.
      The engineer responsible has been disciplined.
      Jane pushed an untested change on Friday night.
      The outage was the result of an engineer's error.
      """,
      """
      The system accepted the command without asking for a second person.
      We did not test the restore.
      The engineer saw the alarm at 10:02 and called the supplier.
      Our team repaired the link within the hour.
      The provider confirmed that its generator did not start.
      The reader rejected cards with a faulty chip.
      No single person could have seen both alarms.
      We do not blame the operator: the two buttons look the same.
      The database failed to start.
      The disk failed at 03:12.
      The customer reported the error at 09:00.
      The vendor released a corrected driver on 4 May.
      The server ignored the second request.
      The fault was traced to a loose cable.
      """
    ),
    "ownership/evasive-passive": (
      """
      The certificate was not renewed in time.
      The backups had not been checked since January.
      An update was installed without approval.
      No one was assigned to watch the queue.
      The alarm had been switched off for maintenance.
      It was agreed that the change could wait.
      The capacity plan was never revised.
      The wrong file was loaded into production.
      Access rights were granted too widely.
      The handover was skipped.
      Regular drills will be held.
      A new process will be put in place.
      Documentation is to be improved.
      Errors were made in the calculation.
      The threshold had been set too high.
      The limit was raised by mistake.
      The issue could have been communicated earlier.
      The risk was known but not acted on.
      Old servers should be decommissioned.
      The tests were cancelled to save time.
      There was insufficient review of the change.
      Warnings were missed.
      Customers will be informed.
      The requirement was misunderstood.
      The rollback was started too late.
      A decision was taken to keep the site open.
      The patch was not applied to two machines.
      Monitoring needs to be extended.
      """,
      """
      The service was restored at 09:14.
      The orders were stored in the queue.
      The change was approved by Ms Okafor on 3 May.
      The bridge was built in 1998.
      Payments were processed again from 12:00.
      The request was rejected because the token had expired.
      All 412 orders were refunded on 9 June.
      The second site was started automatically.
      The message was delivered twice.
      The error was caused by a full disk.
      The faulty part was replaced at 17:40.
      The release was rolled back at 10:31.
      Customers were charged twice.
      We will inform all customers by 4 June.
      Traffic was moved to the second site at 11:05.
      """
    ),
    "certainty/hedge": (
      """
      It could well be that the switch was overloaded.
      The cause is most likely a broken fan.
      We assume the cable was damaged.
      Some records may have been lost.
      The alarm might not have reached anyone.
      As far as we can see, no data was lost.
      Presumably the update changed the setting.
      The figures appear to be correct.
      This should resolve the problem.
      The customer list was possibly copied.
      There is a chance that some orders were sent twice.
      We are fairly certain that the fix holds.
      In all likelihood the disk was full.
      I would guess that half of them came back.
      The fault seems linked to the heat.
      It is thought that the driver was to blame.
      We tend to believe the supplier.
      It is unclear whether the backup is complete.
      We cannot rule out further errors.
      The delay was sort of expected.
      Sales may suffer next week.
      The outage could have been caused by the heat.
      Our best estimate is that the queue overflowed.
      A possible reason is the new router.
      To our knowledge no card data left the system.
      It looks as though the job ran twice.
      """,
      """
      Staff may leave early on Friday.
      You can restart the service from the menu.
      The report is due in May.
      If the disk should fail, the second takes over.
      It is very likely (80–95 %) that the fan failed first.
      Customers could not log in.
      The new unit could handle 400 orders an hour.
      Visitors may use the side entrance.
      We know the cause: the fan failed.
      The odds are 1 in 20.
      The likely cost is $4,000 to $5,000.
      The results appear on page 4.
      The chief executive appeared on stage at 10:00.
      """
    ),
    "certainty/speculation-as-fact": (
      """
      A proper test would have caught this.
      With a second line we would not have lost a single order.
      The hackers were after our customer list.
      Obviously the supplier knew about the fault.
      There can be no doubt that the heat killed the disk.
      Our customers have already forgotten the incident.
      The only possible cause is the new driver.
      The team deliberately hid the problem.
      Without the backup the company would have gone under.
      It is obvious that the update is to blame.
      The intruder clearly wanted the price list.
      Better training would have avoided the whole episode.
      This must have been an inside job.
      Competitors will certainly use this against us.
      The damage to our reputation is minimal.
      Had anyone looked at the graph, the outage would never have happened.
      The supplier cut the tests to save money.
      Undoubtedly the heat was the cause.
      Earlier detection could have halved the loss.
      Nobody outside the company noticed.
      The quick reaction prevented a catastrophe.
      Customers do not care about such details.
      The attack was meant to embarrass us.
      No customer will leave because of this.
      """,
      """
      We suspect the driver; the vendor's answer is due on 4 May.
      The log shows that the driver stopped at 02:14.
      Hypothesis: the fan failed first.
      The test on 4 May caught the fault in 12 of 12 runs.
      Seven customers cancelled on 4 May.
      We would have to pay a penalty of 5 %.
      We would like to have the report by Monday.
      The supplier confirmed the fault in writing.
      The certificate clearly states the date.
      It is not yet known who copied the file.
      """
    ),
    "numbers/unquantified-impact": (
      """
      Many orders were late.
      A large share of our customers could not log in.
      The site was slow for several hours.
      Some payments failed.
      Sales dropped sharply.
      There was a noticeable delay.
      The error rate was higher than usual.
      A handful of shops had to close.
      Response times were significantly longer.
      We received a flood of complaints.
      The outage lasted a long time.
      Most users saw an error page.
      A considerable number of invoices were wrong.
      The system was unavailable for a short period.
      The new version is much faster.
      Only a small percentage of calls were affected.
      Countless e-mails were lost.
      The costs are substantial.
      We lost a lot of data.
      Several thousand accounts were locked.
      The queue grew considerably.
      Performance was poor.
      Numerous complaints reached us.
      """,
      """
      412 orders were late.
      The site was slow for 3 hours.
      Sales dropped by 12 %.
      The error rate rose from 0.1 % to 4 %.
      The board has many members.
      The long-term plan is ready.
      The large hall is booked.
      We met several times, on 4, 6 and 9 May.
      The high court ruled on 4 May.
      The major cause was a full disk.
      """
    ),
    "certainty/overpromise": (
      """
      This cannot happen again.
      We have made sure that it will never recur.
      Your data is absolutely safe.
      We guarantee uninterrupted service.
      No customer will ever be charged twice again.
      The problem has been solved for good.
      There will be no further outages.
      The fix eliminates any risk of data loss.
      You will never see this error again.
      We promise that this was the last time.
      Our backups will always work.
      The platform is now immune to such failures.
      We can assure you that all data is secure.
      These steps will make a repeat impossible.
      The new alarm will detect all failures.
      The issue is permanently fixed.
      It is impossible for this to recur.
      With the second line nothing can go wrong.
      This ensures that payments never fail.
      """,
      """
      We added a second line to prevent a repeat.
      The change lowers the risk of a repeat.
      We cannot promise that it will not happen again.
      The old system never lost an order.
      The door is always locked at night.
      The alarm never rang.
      We aim to prevent similar faults.
      The contract guarantees a response within four hours.
      The backup failed again on 4 May.
      The job always runs at 02:00.
      """
    ),
    "ownership/minimising": (
      """
      It was only a short interruption.
      The effect was barely noticeable.
      Only a handful of customers were hit.
      This was merely a cosmetic problem.
      Luckily, nothing serious happened.
      There was a small hiccup with the invoices.
      No real harm was done.
      It could have been much worse.
      The leak was limited to an old archive.
      Such things happen to every company.
      Hardly anyone noticed.
      The outage was nothing out of the ordinary.
      The delay was insignificant.
      It is not as if anyone lost money.
      A minor glitch delayed the mail.
      The vast majority of customers were not affected.
      The problem was quickly under control, so there is no cause for concern.
      Just 3 customers complained.
      The press has blown this out of proportion.
      It was a one-off.
      The mistake was a tiny one.
      The impact on sales was slight.
      After all, the shop was closed at that hour anyway.
      We simply forgot a setting.
      This is normal for a system of this age.
      """,
      """
      Only the second site was running.
      The job had just finished.
      The small office in Bern was closed.
      The minor version is 4.
      We only restart the service at night.
      The simple rule is to ask first.
      Just after noon the alarm rang.
      The limit is 3 orders.
      Only two of the three lines worked.
      The brief is due on Monday.
      """
    ),
    "clarity/filler": (
      """
      It is important to note that the invoices are late.
      As you may be aware, the shop was closed.
      We sincerely apologise for any inconvenience caused.
      We take security very seriously.
      In the final analysis the cause was a full disk.
      We are working around the clock.
      It is worth mentioning that the alarm rang.
      Basically, the disk was full.
      Needless to say, we are sorry.
      We are committed to the highest standards.
      In actual fact the alarm rang.
      Thank you for your patience.
      With regard to the invoices, they are late.
      We will leave no stone unturned.
      Last but not least, the phones were down.
      The fact of the matter is that the disk was full.
      At this moment in time we are waiting.
      We continue to work hard to improve our service.
      Your satisfaction is our top priority.
      Quite frankly, the alarm was too late.
      Each and every order was checked.
      All things considered, the repair went well.
      As a matter of fact, the line was down.
      It almost goes without saying that we tested it.
      We would like to take this opportunity to thank our staff.
      """,
      """
      The invoices are late.
      The shop was closed from 10:00 to 12:00.
      We restarted the service in order.
      The note is on page 4.
      Actual sales were $4,000.
      The basic plan costs $5.
      The facts are in the log.
      The final analysis is due on 4 May.
      We thank Ms Okafor for the repair of 4 May.
      """
    ),
  ]
}
