/// The same in the manner of incident reports and status pages.
enum ReportSentences {
  /// By rule: sentences in which it finds something, and sentences in which it finds nothing.
  static let byRule: [String: (fires: String, silent: String)] = [
    "ownership/blame": (
      """
      The breach would not have occurred had the HR manager followed the policy.
      Unfortunately, one of our system administrators made a configuration mistake.
      The maintenance crew at the facility severed the fiber line.
      Our upstream carrier botched a routine maintenance.
      The incident was caused by an employee who bypassed the approval step.
      A developer had left debug mode enabled.
      This happened because our DNS provider did not communicate the change to us.
      The new hire did not know what he was doing.
      The database administrator on duty overlooked the warning.
      The error was introduced by a contractor in March.
      The QA team let this bug through.
      A team member inadvertently deleted the wrong bucket.
      The customer ran an abusive query that took the cluster down.
      An engineer mistyped the hostname.
      The release engineer skipped the staging step.
      Someone forgot to turn the monitoring back on.
      It was a rookie mistake by the operator.
      The outage is attributable to user error.
      The third-party vendor failed to notify us.
      The previous administrator had set a weak password.
      Our partner dropped the ball on communication.
      The support agent gave the attacker access without verifying identity.
      An overeager admin rebooted the primary.
      Staff did not follow the documented procedure.
      """,
      """
      An engineer detected the problem and rolled back the change.
      The support team answered 412 calls.
      A customer noticed the error at 10:02 and called us.
      We take responsibility for this failure.
      Our engineers worked with the vendor to restore service.
      The vendor has released a fix.
      The team is reviewing the process.
      The tool made it easy to select the wrong server.
      The system did not ask for confirmation.
      Operators are alerted by phone.
      The provider's network failed at 03:00.
      """
    ),
    "ownership/evasive-passive": (
      """
      Unfortunately, the impact of the change was not fully understood.
      It has been decided to move the system.
      The issue was not escalated until the next morning.
      The maintenance window was not announced.
      Alerts had been misconfigured.
      The feature was released before testing had been completed.
      A wrong parameter was used in the script.
      The spare part was never ordered.
      These checks should be automated.
      More tests will be added to the pipeline.
      The post-mortem is being prepared.
      The dependency on this server was overlooked.
      This was not caught during testing.
      Ownership of the service had not been defined.
      Insufficient attention was paid to the warnings.
      The plan needs to be reviewed.
      The disaster recovery plan had never been exercised.
      An old version of the file was mistakenly included.
      The upgrade was planned without consulting the users.
      An exception was granted.
      It was believed that the risk was small.
      Communication with customers will be improved.
      """,
      """
      The request was sent to the queue.
      The site was fully restored at 12:00.
      No data was lost.
      The alarm was triggered at 10:02.
      The power was cut by a storm.
      The cable was damaged during road works.
      The error was detected by the night team at 02:14.
      Requests were routed to the second site.
      Emails were delayed by 40 minutes.
      The file was created on 4 May.
      412 users were affected.
      The page was loaded 3,000 times.
      The bug was fixed on 4 May by the payments team.
      """
    ),
    "certainty/hedge": (
      """
      The spike may be related to the new release.
      This likely led to the cache being cleared.
      We think it was a hardware fault.
      It seems the alarm was not received.
      It is possible that the two events are connected.
      We are not entirely sure when it began.
      The most plausible explanation is a memory leak.
      Users might have seen old prices.
      Perhaps the fan failed first.
      This appears to have been a one-time event.
      A small number of orders could potentially be affected.
      The supplier is believed to have changed the setting.
      Data from the last hour may be incomplete.
      We have reason to believe the password was guessed.
      Our working assumption is that the disk was full.
      Everything should be back to normal now.
      The exact cause is not yet clear.
      It could also be a problem with the driver.
      I suspect the heat.
      The service is probably stable.
      Apparently the cable was cut.
      There might be more cases.
      """,
      """
      You may contact us by phone.
      The operator could see the alarm but not silence it.
      The meeting might move only if the CEO asks, which she has not.
      The service can handle 400 orders an hour.
      It is certain that the fan failed: it lies on my desk.
      We will know by 4 May.
      He may sign for amounts below $500.
      The most likely date (80 %) is 4 May.
      The page should load in 2 seconds.
      """
    ),
    "certainty/speculation-as-fact": (
      """
      Had the alarm worked, we would have known within minutes.
      If the team had tested the change, this would not have happened.
      The attacker was looking for financial data.
      It is clear that someone inside helped the thieves.
      This would have been prevented by a simple check.
      The supplier obviously did not test the update.
      We definitely lost customers because of this.
      The only reason this happened is that the disk was old.
      This was undoubtedly the work of professionals.
      The delay could easily have been avoided.
      Our reputation has suffered lasting damage.
      The competitor was behind the attack.
      A newer version would have handled the load.
      The attackers must have known the layout.
      There is no question that the provider is responsible.
      They wanted to hurt us before the sale.
      Shareholders will understand.
      The fault inevitably spread to the second site.
      Without this bug the launch would have been a success.
      The quick fix spared us millions in penalties.
      """,
      """
      The trace shows that the request ended at 12:04.
      We do not know yet why the disk failed.
      The second test failed as well.
      We would welcome a decision today.
      Eleven customers told us that they will leave.
      In the repeat on 4 May the check stopped the change.
      The auditors confirmed that no file was copied.
      The root cause was a full disk.
      """
    ),
    "numbers/unquantified-impact": (
      """
      A subset of customers experienced errors.
      Some customers may see delays in email delivery.
      The website was down for an extended period of time.
      Several services were degraded.
      We experienced a brief interruption.
      The load on the database increased dramatically.
      Most requests succeeded.
      Numerous accounts were affected.
      A limited number of users lost access.
      The migration took much longer than planned.
      The recovery will take a few hours.
      There was a large backlog of e-mails.
      The number of errors rose quickly.
      Intermittent connection failures were reported.
      Many thousands of messages were delayed.
      Latency was elevated for some time.
      The incident had a major impact on our partners.
      Traffic was unusually high.
      This significantly reduced the capacity.
      A majority of shops could not take cards.
      The issue was resolved quickly.
      A good deal of data had to be re-entered.
      The outage affected a wide range of services.
      """,
      """
      A total of 37 customers experienced errors.
      The website was down for 47 minutes.
      The load doubled from 400 to 800 requests a second.
      37 of 412 requests failed.
      The shop sells many kinds of shoes.
      She has worked here for some years.
      The committee has several tasks.
      Long orders need two pages.
      The high voltage line was cut.
      """
    ),
    "certainty/overpromise": (
      """
      We are taking steps to ensure this never happens again.
      This type of outage will not reoccur.
      Customers will no longer be affected by such failures.
      We have fully eliminated the root cause.
      Our new architecture guarantees zero downtime.
      The data can never be lost.
      Rest assured that your payments are always protected.
      The changes we made will prevent any similar incident.
      You can be confident that this is behind us.
      We will always notify you immediately.
      100% of future orders will be correct.
      There is absolutely no way this can happen again.
      The backup makes data loss impossible.
      The problem is now completely resolved and will not come back.
      We pledge that no data will ever be lost.
      This fix will permanently solve the problem.
      Under no circumstances will customers be charged twice.
      We will make certain that it cannot recur.
      Every alarm will be answered within a minute, without exception.
      No attacker can get past the new gate.
      """,
      """
      We hope to reduce such failures.
      This fix prevents the known form of the error.
      The lock stops two jobs from running at once.
      We never received the message.
      The job cannot run twice at once.
      This will not fix the second problem.
      The check will run every night.
      It is not possible to rule out a repeat.
      We will notify customers by 4 May.
      """
    ),
    "ownership/minimising": (
      """
      Thankfully, only a few customers noticed.
      The incident had minimal impact on our customers.
      This was a relatively minor incident.
      The downtime was very brief.
      There was some inconvenience, but nothing major.
      We had a little problem with the invoices.
      Only about 2 % of our users were affected.
      No customer data was really at risk.
      It is just an isolated case.
      All providers have outages from time to time.
      The bug was harmless.
      It lasted only a few minutes.
      The affected feature is rarely used anyway.
      Fortunately the outage happened at night.
      At worst, a few e-mails were late.
      This is not a serious problem.
      The impact was contained.
      The attackers merely got hold of some addresses.
      This was just a temporary glitch.
      It was nothing more than a typo.
      We do not consider this a real breach.
      The rest of the system worked perfectly.
      """,
      """
      The outage lasted 4 minutes.
      Only the owner can delete the file.
      The small change was tested on 4 May.
      12 of 4,000 customers were affected.
      The new version has only two settings.
      The short form is on page 2.
      We have just received the report.
      The limited liability company was founded in 1998.
      Only after the restart did the alarm stop.
      """
    ),
    "clarity/filler": (
      """
      We understand how frustrating this was.
      We want to sincerely apologize to our customers.
      It is also worth noting that the alarm rang.
      Moving forward, we will add more alarms.
      To be perfectly honest, the alarm was late.
      We are incredibly sorry for the trouble.
      The team did an amazing job under difficult circumstances.
      We value your trust and your business.
      Ensuring the reliability of our platform is our highest priority.
      In order to avoid confusion, the page was removed.
      Unfortunately, the disk was full.
      As previously mentioned, the disk was full.
      We never stop learning and improving.
      It was a perfect storm.
      We are very grateful to the night team.
      We would like to express our deepest regret.
      That said, the backup worked.
      Long story short, the disk was full.
      We hear you loud and clear.
      The situation was really bad.
      We will do everything in our power to improve.
      In other words, the disk was full.
      We are all in this together.
      This is a wake-up call.
      We appreciate your continued support.
      """,
      """
      We will call you on Monday.
      The team repaired the disk at 10:02.
      We ask the board for $4,000.
      The alarm rang at 10:02.
      The story is on page 4.
      The order of the steps is fixed.
      We are sorry: your order of 4 May is late.
      Ms Okafor owns the repair.
      """
    ),
  ]
}
