//! The window: Tauri, the commands, nothing else. Everything is decided below, in `office`.

mod commands;
mod state;

use std::path::PathBuf;

use chrono::NaiveDate;
use tauri::{Manager, Runtime};
use tauri_specta::{Builder, collect_commands};

use state::AppState;

/// How the program was started.
#[derive(Clone, Debug, Default)]
pub struct Arguments {
    /// The folder the book lies in; the user's own data folder when not given.
    pub data: Option<PathBuf>,
    /// A day that stands for today, for trials.
    pub today: Option<NaiveDate>,
}

/// The commands with their types, for the handler and for the generated TypeScript.
pub fn interface<R: Runtime>() -> Builder<R> {
    Builder::<R>::new().commands(collect_commands![
        commands::office::first_look,
        commands::office::make_office,
        commands::office::sign_in,
        commands::office::sign_out,
        commands::office::office_view,
        commands::office::today,
        commands::office::speak,
        commands::groups::group_page,
        commands::groups::list_groups,
        commands::groups::group_care,
        commands::groups::open_sheet,
        commands::groups::collect_sheet,
        commands::groups::preview_sheet,
        commands::groups::receipts,
        commands::groups::reverse_receipt,
        commands::cards::keep_card,
        commands::cards::check_card,
        commands::cards::open_card,
        commands::cards::bin_card,
        commands::cards::restore_card,
        commands::cards::undo_card,
        commands::cards::bin_list,
        commands::cards::card_history,
        commands::cards::register_group,
        commands::organising::organisation,
        commands::organising::take_stated_points,
        commands::organising::convert_pasted,
        commands::drafts::keep_draft,
        commands::drafts::drafts,
        commands::drafts::drop_draft,
        commands::listing::list_table,
        commands::listing::place_tree,
        commands::listing::find_anything,
        commands::listing::list_file_name,
        commands::listing::export_list,
        commands::listing::copy_list,
        commands::supervision::customer_card,
        commands::supervision::dossier,
        commands::supervision::keep_photo,
        commands::supervision::open_photo,
        commands::supervision::use_checks,
        commands::supervision::inspection_draft,
        commands::supervision::agreement_sheet,
        commands::supervision::plan_inspections,
        commands::supervision::plan_file_name,
        commands::supervision::export_plan,
        commands::supervision::jobs,
        commands::loading::preview_load,
        commands::loading::book_load,
        commands::loading::cancel,
        commands::exchange::exchange_status,
        commands::exchange::export_bundle,
        commands::exchange::inspect_bundle,
        commands::exchange::import_bundle,
        commands::exchange::take_receipt,
        commands::exchange::request_enrolment,
        commands::exchange::admit_office,
        commands::exchange::accept_admission,
        commands::overview::totals,
        commands::loans::loan_page,
        commands::loans::loans_of_borrower,
        commands::loans::find_customers,
        commands::loans::preview_step,
        commands::loans::take_step,
        commands::loans::reverse_step,
        commands::loans::books_of_borrower,
        commands::loans::book_moves,
        commands::loans::preview_savings_step,
        commands::loans::take_savings_step,
        commands::requests::list_requests,
        commands::requests::start_request,
        commands::requests::request_step,
        commands::requests::preview_approval,
        commands::requests::approve_loan,
        commands::programmes::programmes,
        commands::programmes::add_terms,
        commands::programmes::verify_terms,
        commands::programmes::shipped_waiting,
        commands::programmes::adopt_shipped,
        commands::programmes::schedule,
        commands::books::accounts,
        commands::books::days_status,
        commands::books::move_cash,
        commands::books::preview_cash,
        commands::books::cash_moves,
        commands::books::close_day,
        commands::books::lock_period,
        commands::books::reopen_period,
        commands::books::credit_savings_interest,
        commands::books::list_users,
        commands::books::add_user,
        commands::closing_set::read_set,
        commands::closing_set::date_set_file,
        commands::closing_set::drop_set_file,
        commands::closing_set::keep_set,
        commands::closing_set::closing_grid,
        commands::closing_set::cross_checks,
        commands::closing_set::check_rows,
        commands::closing_set::withdraw_source,
        commands::reconciling::reconcile,
        commands::reconciling::list_differences,
        commands::reconciling::adopt_closing,
        commands::month_end::month_end,
        commands::month_end::month_backlog,
        commands::measuring::compare_periods,
        commands::measuring::measures,
        commands::measuring::measure_list,
    ])
}

/// Gives a window of any runtime the commands and the state behind them.
pub fn furnish<R: Runtime>(builder: tauri::Builder<R>, arguments: Arguments) -> tauri::Builder<R> {
    builder.invoke_handler(interface::<R>().invoke_handler()).setup(move |app| {
        let folder = match &arguments.data {
            Some(folder) => folder.clone(),
            None => app.path().app_data_dir()?,
        };
        app.manage(AppState::new(folder, arguments.today));
        Ok(())
    })
}

/// The built interface, its policy and what the window may call: as shipped, for any runtime.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

/// Opens the window and stays until it is closed.
pub fn run(arguments: Arguments) -> tauri::Result<()> {
    let builder = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            // A second start only brings the first window forward: two programs must not write one book.
            if let Some(window) = app.get_webview_window("main") {
                window.set_focus().unwrap_or_default();
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init());
    furnish(builder, arguments).run(context())
}

#[cfg(test)]
mod tests {
    use specta_typescript::Typescript;

    /// To renew: `DIEMSANG_WRITE_TYPES=1 cargo test -p diem-sang`.
    #[test]
    fn the_windows_types_are_those_of_the_commands() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/ipc/bindings.ts");
        let fresh = std::env::temp_dir().join(format!("diemsang-bindings-{}.ts", std::process::id()));
        super::interface::<tauri::Wry>().export(Typescript::default(), &fresh).unwrap();
        let made = std::fs::read_to_string(&fresh).unwrap();
        std::fs::remove_file(&fresh).unwrap();
        if std::env::var_os("DIEMSANG_WRITE_TYPES").is_some() {
            std::fs::write(path, &made).unwrap();
        }
        assert!(std::fs::read_to_string(path).unwrap_or_default() == made, "ui/src/ipc/bindings.ts is stale");
    }
}
