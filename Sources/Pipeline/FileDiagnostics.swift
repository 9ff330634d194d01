import IncidentModel

/// The wording of problems with files and folders.
extension Diagnostic {
  /// A path of the command line that leads nowhere.
  public static func missingFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "file/missing", .error, "There is no file or folder at this path.",
      nextStep: "Check the path; a relative one starts at the folder you are in.", at: SourceSpan(file: path))
  }

  static func missingEvidence(_ path: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "file/missing", .error, "'\(path)' is named as evidence, but there is no such file.",
      nextStep: "Put the file there, or correct the path; it starts at the incident's folder.", at: span)
  }

  static func evidenceIsNoFolder(_ folder: IncidentFolder) -> Diagnostic {
    Diagnostic(
      "file/not-a-folder", .error, "'evidence' is a file; a folder with files was expected.",
      nextStep: "Rename the file, make a folder 'evidence' and put the file into it.",
      at: SourceSpan(file: folder.evidence))
  }

  static func brokenLink(_ path: String) -> Diagnostic {
    Diagnostic(
      "file/broken-link", .warning, "This is a link that leads to no file.",
      nextStep: "Copy the file itself into the evidence folder.", at: SourceSpan(file: path))
  }

  /// A file or folder that the system does not let us read.
  public static func unreadable(_ failure: FileFailure) -> Diagnostic {
    Diagnostic(
      "file/unreadable", .error, "This could not be read: \(failure.reason).",
      nextStep: "Mend that and run the same command again; everything else was still read.",
      at: SourceSpan(file: failure.path))
  }

  /// An output that could not be written.
  public static func unwritable(_ failure: FileFailure) -> Diagnostic {
    Diagnostic(
      "file/unwritable", .error, "This could not be written: \(failure.reason).",
      nextStep: "Mend that and run the same command again; what lay there before is as it was.",
      at: SourceSpan(file: failure.path))
  }

  static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "file/not-a-file", .warning, "This is a device, a pipe or a socket, and evidence must be a plain file.",
      nextStep: "Save its content to a file in the evidence folder.", at: SourceSpan(file: path))
  }

  static func tooDeep(_ path: String) -> Diagnostic {
    Diagnostic(
      "file/too-deep", .warning,
      "This folder lies more than \(EvidenceListing.depthLimit) levels down and was not entered.",
      nextStep: "Move the files that matter closer to evidence/.", at: SourceSpan(file: path))
  }

  static func tooManyFiles(_ path: String) -> Diagnostic {
    Diagnostic(
      "file/too-many", .warning,
      "There are more than \(EvidenceListing.fileLimit) files; this one and those after it were not read.",
      nextStep: "Keep the files of the incident's hours only, or join them into fewer files.",
      at: SourceSpan(file: path))
  }

  static func noEvidence(_ folder: IncidentFolder) -> Diagnostic {
    Diagnostic(
      "file/no-evidence", .warning, "There is no evidence yet: every number will read 'not known'.",
      nextStep: "Put logs, crash output, tables, deployments and alerts into \(folder.evidence).",
      at: SourceSpan(file: folder.evidence))
  }

  static func noIncidentFile(_ folder: IncidentFolder) -> Diagnostic {
    Diagnostic(
      "file/no-incident", .error, "There is no incident.md in this folder.",
      nextStep: "Name the incident's folder, or make one with 'candor init \(folder.path)'.",
      at: SourceSpan(file: folder.incidentFile))
  }

  static func notText(_ path: String, offset: Int) -> Diagnostic {
    Diagnostic(
      "file/not-text", .error,
      "This is not UTF-8 text: the first byte that cannot be read is number \(offset).",
      nextStep: "Save the file as UTF-8 and run the command again.", at: SourceSpan(file: path, start: offset)
    )
  }
}
