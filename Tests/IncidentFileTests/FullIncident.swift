import IncidentModel
import Testing

@testable import IncidentFile

/// An incident that uses every key.
enum FullIncident {
  static let text = """
    ---
    id: orders-2026-03
    title: Orders were lost
    severity: sev-1
    status: Mitigated
    owner: Order platform
    prepared_for: The CEO
    meeting: {time: 2026-03-12 16:00, length: 15 min, form: in-person}
    timezone: Europe/Berlin
    currency: eur
    components:
      - name: order-service
        language: Go
        role: takes every order from the shop
        customer_facing: yes
      - ledger
    evidence:
      - evidence/orders.log
      - path: evidence/shop.csv
        kind: csv
        name: shop
        fields: {order: order_no, amount: total}
    failure: status >= 500
    times:
      cause_start: 2026-03-12T02:00:00+01:00
      onset: {at: 2026-03-12 02:14, source: dashboard}
      detected: measured
      resolved: unknown
    stated:
      - {id: support.tickets, value: "1,204", source: Support lead, as_of: 2026-03-12 09:00}
      - {id: cost.response, title: Cost of the response, value: 86.505, unit: EUR, source: Finance}
      - {id: share, value: 12, unit: percent, source: Finance}
    hypotheses:
      - claim: Two workers changed one order at once
        confidence: 70 %
        supported_by: [race report]
        against: only one region
        confirm_by: a test under load
    actions:
      - what: Deploy the repaired version
        kind: remediate
        state: in_progress
        owner: Order platform
        due: 2026-03-13
        resources: two engineers
    contingency: {if: errors rise again, then: return to the old version, decided_by: on-call lead, takes: 5 minutes}
    options:
      - {what: Repair, cost: two days, benefit: keeps the feature, risk: low, recommended: true}
      - Switch it off
    unknowns:
      - {question: Are invoices wrong?, answer_by: 2026-03-13 12:00, owner: Finance}
    audience: board
    next_update: 2026-03-12 18:00
    glossary:
      settlement: when the money reaches us
    obligations:
      - {name: Service agreement, detail: credits, starts: 2026-03-12 02:14, due: 2026-04-01, owner: Legal}
    ---

    # Orders were lost

    ## Executive summary

    {{customers.affected}} customers.

    ## Root cause

    ```
    ## not a heading
    ```
    """

  static func parse(_ text: String) -> (incident: Incident?, diagnostics: [Diagnostic]) {
    IncidentParser.parse(text, file: "incident.md")
  }
}
