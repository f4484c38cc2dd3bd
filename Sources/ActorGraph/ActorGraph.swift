@_exported import Analysis
@_exported import Export
@_exported import Extraction
@_exported import Import
@_exported import Lines
@_exported import Relations
@_exported import Rendering
