; Lists Lapel under "Open with" for the kinds of files badges come in, and leaves alone what opens them today.
; Each type gets a class of Lapel's own, and its name among the programs that can open the type; the type's own
; default is never written.

!macro lapelOpens EXT DESCRIPTION
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lapel.${EXT}" "" "${DESCRIPTION}"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lapel.${EXT}\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lapel.${EXT}\shell\open\command" "" '"$appExe" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Lapel.${EXT}"
!macroend

!macro lapelForgets EXT
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Lapel.${EXT}"
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Lapel.${EXT}"
!macroend

!macro customInstall
  !insertmacro lapelOpens "json" "JSON badge"
  !insertmacro lapelOpens "jsonld" "JSON-LD badge"
  !insertmacro lapelOpens "jwt" "Signed badge"
  !insertmacro lapelOpens "png" "Badge picture"
  !insertmacro lapelOpens "svg" "Badge picture"
  !insertmacro lapelOpens "lapelbackup" "Lapel backup"
!macroend

!macro customUnInstall
  !insertmacro lapelForgets "json"
  !insertmacro lapelForgets "jsonld"
  !insertmacro lapelForgets "jwt"
  !insertmacro lapelForgets "png"
  !insertmacro lapelForgets "svg"
  !insertmacro lapelForgets "lapelbackup"
  ; The links Lapel took while it ran.
  DeleteRegKey HKCU "Software\Classes\lapel"
!macroend
