; What the installer of Windows says beside electron-builder's own pages (nsis.include in packaging.ts). Saved as UTF-8
; with a byte order mark, which makensis needs for Thai.

!macro customHeader
  BrandingText "เลขา โปรแกรมเลขานุการการประชุม"
!macroend

!macro customWelcomePage
  !define MUI_WELCOMEPAGE_TITLE "ติดตั้งเลขา"
  !define MUI_WELCOMEPAGE_TEXT "ติดตั้งสำหรับผู้ใช้คนนี้เท่านั้น ไม่ต้องใช้สิทธิ์ผู้ดูแลเครื่อง และไม่ใช้เครือข่าย$\r$\n$\r$\nหากติดตั้งทับรุ่นเดิม ข้อมูลของสำนักงานยังอยู่ครบ"
  !insertmacro MUI_PAGE_WELCOME
!macroend

!macro customUnInstall
  ${ifNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "ถอนโปรแกรมแล้ว ข้อมูลของสำนักงานยังอยู่ที่$\r$\n$APPDATA\Lekha$\r$\nลบโฟลเดอร์นี้เองเมื่อไม่ต้องการแล้ว" /SD IDOK
  ${endIf}
!macroend
