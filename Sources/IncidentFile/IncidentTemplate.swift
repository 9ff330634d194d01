import Foundation

/// The `incident.md` that `candor init` writes: the few things asked for filled in, the rest explained.
public enum IncidentTemplate {
  /// Every top-level key of the front matter, in the order of docs/incident-file.md.
  public static var keys: [String] { FrontMatterReader.keys }

  /// Text that parses without a diagnostic; every key that is not set stands in it as a comment.
  ///
  /// `timezone` is a name of the time-zone database, `currency` an ISO 4217 code.
  public static func text(
    id: String, title: String, severity: String = "SEV2", owner: String? = nil, timezone: String = "UTC",
    currency: String = "USD"
  ) -> String {
    """
    ---
    id: \(quoted(id))
    title: \(quoted(title))
    severity: \(quoted(severity))            # SEV1 (worst) to SEV5
    status: investigating     # investigating, identified, mitigated, resolved
    owner: \(owner.map(quoted) ?? "")                    # a team or a role, never a person to blame
    prepared_for: CEO
    timezone: \(quoted(timezone))           # times below without an offset are in this zone
    currency: \(quoted(currency))

    """ + optional
  }

  /// A YAML string in double quotes; control characters become blanks.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return result + "\""
  }

  private static let optional = """
    # meeting: {time: 2026-03-12 16:00, length: 15 min, form: in person}   # or video, phone

    # The parts that failed, as you would introduce them to someone who does not program.
    # components:
    #   - {name: order-service, language: Go, role: takes every order from the shop, customer_facing: true}

    # Everything under evidence/ is found by itself. Name a file only to correct what was detected.
    # evidence:
    #   - {path: evidence/shop.csv, kind: csv, name: shop, fields: {order: order_no, amount: total}}
    #   - {source: prometheus://metrics:9090, query: 'sum(increase(orders_total[5m]))', step: 5m, role: orders}
    # holidays: [2026-12-25]       # days on which customers behave as on a day of rest
    # failure: status >= 500       # what counts as a failed request

    # Times that the evidence cannot show. Each is a time with its source, `unknown`, or `measured`.
    # times:
    #   cause_start: {at: 2026-03-12 02:00, source: deployment record}
    #   resolved: unknown

    # Numbers that come from people.
    # stated:
    #   - {id: support.tickets, value: 42, unit: tickets, source: Support lead, as_of: 2026-03-12 15:00}

    # What you think happened, how sure you are (a percentage or a word), and what would settle it.
    # hypotheses:
    #   - claim: Two workers changed the same order at the same moment
    #     confidence: likely        # almost no chance, very unlikely, unlikely, roughly even,
    #                               # likely, very likely, almost certain
    #     supported_by: [the race report of 12 March]
    #     against: [only one region is hit]
    #     confirm_by: a load test with the old and the new version

    # What is done and what will be: kind is remediate, prevent, detect or communicate;
    # state is done, in progress, planned or blocked.
    # actions:
    #   - {what: Return to the version of 11 March, kind: remediate, state: done, owner: Order platform,
    #      due: 2026-03-12 04:00, resources: none}

    # contingency:
    #   if: failed orders rise above one in a hundred
    #   then: return to the previous version
    #   decided_by: the engineer on call
    #   takes: five minutes

    # options:
    #   - {what: Repair now, cost: two engineers for two days, benefit: keeps the feature, risk: a late night,
    #      recommended: true}
    #   - {what: Wait a week, cost: none, benefit: no overtime, risk: it happens again}

    # unknowns:
    #   - {question: Were invoices affected?, answer_by: 2026-03-13 12:00, owner: Finance}

    # next_update: 2026-03-12 18:00
    # glossary:
    #   settlement: the moment when a customer's payment reaches us
    # obligations:
    #   - {name: Service agreement, detail: credits below 99.9 % a month, due: 2026-04-01, owner: Legal}

    # What decides which duties to notify may apply; see docs/duties.md for all keys.
    # duties:
    #   regimes: [GDPR, NIS2]
    #   personal_data: altered      # none, lost, altered, disclosed, unavailable
    # agreements:
    #   - {name: Gold, target: 99.9 %, tiers: [{below: 99.9 %, credit: 10 %}], fee: 84000}
    # costs:
    #   response: [{what: the night, people: 3, hours: 4.5, rate: 90}]
    #   refunds: {value: 1200, source: Finance}
    ---

    """
}
