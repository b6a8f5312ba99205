### Texts in old Vietnamese fonts, and places before and after 1/7/2025: what the command line says, and refusals.

cli-text = { $file }: font { $font }; { $sure } of the accented words read as Vietnamese.
cli-text-lines = { $count-form ->
    [one] { $count } line changes.
   *[other] { $count } lines change.
}
cli-text-written = The Unicode text was written to { $path }. The old file is as it was.
cli-text-preview = This is a preview only. If it reads right, run it again with --out to write a new file.
cli-font-tcvn3 = TCVN3 (ABC)
cli-font-tcvn3-capitals = TCVN3 (ABC), capitals
cli-font-vni = VNI

cli-communes = { $count-form ->
    [one] { $count } commune, ward or township.
   *[other] { $count } communes, wards and townships.
}
cli-commune-itself = { $commune } on { $day } is itself:
cli-commune-became = { $commune } on { $day } belongs to:
cli-commune-ask-village = { $commune } was split. On { $day } it depends on the village, which belongs to one of:
cli-commune-made-of = { $commune } is not there yet on { $day }. Its ground then belongs to:

err-text-already-unicode = The file { $path } is Unicode already, or has no accents.
fix-text-already-unicode = There is nothing to convert; use the file as it is.
err-text-font-unknown = The font of { $path } was not recognised.
fix-text-font-unknown = See which font the file is shown in: a name beginning with .Vn is TCVN3, with VNI- is VNI; then choose that font.
err-text-not-plain = { $path } is not a plain text file.
fix-text-not-plain = If it is an Excel or Word file, open it and save it as .csv or .txt.
err-text-too-large = The file { $path } is larger than { $limit_mb } MB.
fix-text-too-large = Check whether it is the right file; if it is, split it and convert the parts.

err-unknown-state-commune = No commune, ward or township of Lạng Sơn is "{ $commune }".
fix-unknown-state-commune = Give the state's five-digit code or the name, and say rightly whether it is one of before or after 1/7/2025.
err-commune-name-shared = Several places are called "{ $commune }": { $communes }.
fix-commune-name-shared = Give the old district too, or the code.
