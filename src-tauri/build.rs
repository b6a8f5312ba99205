//! Declares one permission a command, so that the window may call these and nothing else.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&[
        "first_look",
        "make_office",
        "sign_in",
        "sign_out",
        "office_view",
        "today",
        "speak",
        "list_groups",
        "group_page",
        "open_sheet",
        "collect_sheet",
        "receipts",
        "reverse_receipt",
        "list_loans",
        "preview_load",
        "book_load",
        "cancel",
        "exchange_status",
        "export_bundle",
        "inspect_bundle",
        "import_bundle",
        "take_receipt",
        "request_enrolment",
        "admit_office",
        "accept_admission",
        "totals",
    ]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)) {
        println!("cargo::error={error:#}");
    }
}
