/// Words for people and groups of people at work.
enum PersonWords {
  static let all = """
    engineer engineers developer developers dev devs operator operators admin admins administrator
    administrators sysadmin contractor contractors intern interns technician technicians team teams staff crew
    colleague colleagues employee employees vendor vendors supplier suppliers customer customers client clients
    manager managers management leadership qa operations ops someone somebody nobody no-one everyone anybody he
    she they who person people analyst analysts architect architects tester testers consultant consultants
    maintainer maintainers member members lead provider partner partners agent agents shift dba dbas sre sres
    executive executives finance marketing sales user users programmer programmers author reviewer reviewers
    """
}
