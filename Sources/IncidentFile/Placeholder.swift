// IncidentFile
