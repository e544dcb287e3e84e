/**
 * Word, Excel and PowerPoint of the machine, by the automation that Windows offers to PowerShell. Each opens its files
 * read-only, unseen, without macros, links or questions; one with a password fails instead of asking for it. Runs in a
 * folder of inputs `0.docx`, `1.xlsx`, …; writes `out/0.pdf`, …, and a file `program` as soon as one of the three is there.
 * A file `stop` ends it before the next input.
 */
export const SCRIPT = `
$ErrorActionPreference = 'Stop'
$folder = $env:LEKHA_OFFICE_FOLDER
function Get-Inputs([string[]] $endings) {
  @(Get-ChildItem -LiteralPath $folder -File | Where-Object { $endings -contains $_.Extension })
}
function Start-Program([string] $name) {
  try { $program = New-Object -ComObject $name } catch { return $null }
  Set-Content -LiteralPath (Join-Path $folder 'program') -Value $name
  $program
}
function Convert-Inputs($files, [scriptblock] $convert) {
  foreach ($file in $files) {
    if (Test-Path -LiteralPath (Join-Path $folder 'stop')) { return }
    try { & $convert $file.FullName (Join-Path $folder ('out\\' + $file.BaseName + '.pdf')) } catch { }
  }
}
$files = Get-Inputs @('.doc', '.docx', '.odt', '.rtf')
if ($files.Count -gt 0 -and ($word = Start-Program 'Word.Application')) {
  try {
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    Convert-Inputs $files {
      param($in, $pdf)
      $opened = $word.Documents.Open($in, $false, $true, $false, 'lekha')
      try { $opened.ExportAsFixedFormat($pdf, 17) } finally { $opened.Close(0) }
    }
  } finally { $word.Quit(0) }
}
$files = Get-Inputs @('.xls', '.xlsx', '.ods')
if ($files.Count -gt 0 -and ($excel = Start-Program 'Excel.Application')) {
  try {
    $excel.Visible = $false
    $excel.DisplayAlerts = $false
    $excel.AutomationSecurity = 3
    Convert-Inputs $files {
      param($in, $pdf)
      $opened = $excel.Workbooks.Open($in, 0, $true, 5, 'lekha')
      try { $opened.ExportAsFixedFormat(0, $pdf) } finally { $opened.Close($false) }
    }
  } finally { $excel.Quit() }
}
$files = Get-Inputs @('.ppt', '.pptx', '.odp')
if ($files.Count -gt 0 -and ($show = Start-Program 'PowerPoint.Application')) {
  try {
    $show.DisplayAlerts = 1
    $show.AutomationSecurity = 3
    Convert-Inputs $files {
      param($in, $pdf)
      $opened = $show.Presentations.Open($in + '::lekha::', -1, 0, 0)
      try { $opened.SaveAs($pdf, 32) } finally { $opened.Close() }
    }
  } finally { if ($show.Presentations.Count -eq 0) { $show.Quit() } }
}
`

/** Endings that the three open; text with commas is left to LibreOffice, as Excel guesses its letters. */
export const MICROSOFT: ReadonlySet<string> = new Set('.doc .docx .odt .rtf .xls .xlsx .ods .ppt .pptx .odp'.split(' '))

/** No profile, no window, no policy of scripts: the command itself is handed over. */
export const powershellArgs = (): string[] => [
  ...['-NoLogo', '-NoProfile', '-NonInteractive', '-WindowStyle', 'Hidden', '-EncodedCommand'],
  Buffer.from(SCRIPT, 'utf16le').toString('base64'),
]
