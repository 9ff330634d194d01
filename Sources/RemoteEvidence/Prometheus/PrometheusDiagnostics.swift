import IncidentModel

/// The wording of problems with Prometheus.
extension Diagnostic {
  static func wrongPrometheusAddress(_ problem: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "prometheus/address", .error, "The address of a Prometheus server cannot be used: \(problem).",
      nextStep: "Write `source: prometheus://host:9090` with a `query`; a token comes from "
        + "\(PrometheusCredentials.tokenVariable), or a user and a password from "
        + "\(PrometheusCredentials.userVariable) and \(PrometheusCredentials.passwordVariable).", at: span)
  }

  /// Neither the source nor the incident says which hours to ask for.
  public static func noPrometheusHours(_ address: PrometheusAddress, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "prometheus/hours", .error, "It is not known which hours to ask for, and nothing was asked.",
      nextStep: "Give the source `from` and `to`, or the incident a stated time under `times`.",
      at: span ?? SourceSpan(file: address.text))
  }

  static func tooManyPoints(_ count: Int64, _ address: PrometheusAddress) -> Diagnostic {
    Diagnostic(
      "prometheus/too-much", .error,
      "\(count) points would be asked for, and \(PrometheusSeries.mostPoints) is the most.",
      nextStep: "Give the source a longer `step`, or fewer hours with `from` and `to`.",
      at: SourceSpan(file: address.text))
  }

  static func noPoints(_ address: PrometheusAddress) -> Diagnostic {
    Diagnostic(
      "prometheus/empty", .warning, "The query has no values in these hours.",
      nextStep:
        "Try the query in the server's own page over the same hours; check the metric's name, its labels, and "
        + "whether the server keeps data for so long.", at: SourceSpan(file: address.text))
  }

  static func prometheusConnection(_ failure: HTTPFailure, _ address: PrometheusAddress) -> Diagnostic {
    let place = "\(address.host), port \(address.port)"
    let (id, summary, next): (String, String, String) =
      switch failure {
      case .unknownHost:
        (
          "unknown-host", "No address is known for the host '\(address.host)'.",
          "Check its name, and whether this machine must be in a private network (VPN) first."
        )
      case .refused:
        ("no-server", "No server answers at \(place).", "Check the port (9090 as a rule) and the firewall.")
      case .timedOut:
        (
          "timeout",
          "The server at \(place) did not answer in time (\(PrometheusSeries.totalSeconds) s).",
          "Give the source a longer `step`, or record the query as a rule."
        )
      case .insecure(let reason):
        (
          "encryption", "No trusted encrypted connection to \(place) came about: \(reason).",
          "Check that the port speaks https and that this machine trusts its certificate."
        )
      case .tooLarge:
        (
          "too-much", "An answer is larger than \(PrometheusSeries.answerBytes >> 20) MB.",
          "Add the series up in the query: `sum(…)`."
        )
      case .cancelled: ("cancelled", "The question to \(place) was given up.", "Run the command again.")
      case .broken(let reason):
        ("no-http", "What answers at \(place) gave no whole HTTP answer: \(reason).", "Check the port.")
      case .offline:
        (
          "offline", "No network may be used here.",
          "Save the answer of query_range as a file in evidence/ instead."
        )
      }
    return Diagnostic(
      "prometheus/" + id, .error, summary, nextStep: next, at: SourceSpan(file: address.text))
  }

  static func prometheusRefusal(_ response: HTTPResponse, _ address: PrometheusAddress) -> Diagnostic {
    let span = SourceSpan(file: address.text)
    let words = PrometheusBody.error(response.body)
    switch response.status {
    case 401, 403:
      return Diagnostic(
        "prometheus/credentials", .error, "The server did not accept the credentials.",
        nextStep: "Set \(PrometheusCredentials.tokenVariable), or \(PrometheusCredentials.userVariable) and "
          + "\(PrometheusCredentials.passwordVariable); they are never shown.", at: span)
    case 400, 422:
      guard let words else { return noPrometheus(response.status, address) }
      return Diagnostic(
        "prometheus/query", .error, "The server did not take the query: \(words).",
        nextStep: "Correct it in the server's own page; it must give a number over time.", at: span)
    case 503:
      return Diagnostic(
        "prometheus/busy", .error, "The server gave up: \(words ?? "it is busy").",
        nextStep: "Try again, or give the source a longer `step`.", at: span)
    default: return noPrometheus(response.status, address)
    }
  }

  static func noPrometheus(_ status: Int, _ address: PrometheusAddress) -> Diagnostic {
    Diagnostic(
      "prometheus/no-prometheus", .error,
      "What answers at \(address.host), port \(address.port) is no Prometheus (status \(status)).",
      nextStep: "Check host, port and the path before the query.", at: SourceSpan(file: address.text))
  }
}
