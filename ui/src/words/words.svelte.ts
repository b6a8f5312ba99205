/**
 * The words of every screen, from the Fluent catalogues shared with the Rust side. `t` reads the chosen
 * language as state, so a switch redraws every word on the screen without a restart.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { LANGUAGES, date, exact, percent, whole, type Language } from './format';

const files = import.meta.glob<string>('../../../src-tauri/crates/wording/locales/{vi,en}/*.ftl', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Remembered on this machine only: two clerks may share a book and not a language. */
const REMEMBERED = 'diem-sang.language';

function bundleOf(language: Language): FluentBundle {
  // No isolation marks: figures and names are copied out of the window as plain text.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const bundles: Record<Language, FluentBundle> = { vi: bundleOf('vi'), en: bundleOf('en') };

function remembered(): Language {
  const kept = localStorage.getItem(REMEMBERED);
  return LANGUAGES.find((language) => language === kept) ?? 'vi';
}

const chosen = $state<{ language: Language }>({ language: remembered() });

/** The language on the screen now. */
export function language(): Language {
  return chosen.language;
}

/** Changes every word on the screen and remembers it on this machine. */
export function speak(next: Language): void {
  chosen.language = next;
  localStorage.setItem(REMEMBERED, next);
  document.documentElement.lang = next;
}

export type WordArgs = Record<string, FluentVariable>;

/** The words of `id`, or null where no catalogue has them. */
export function words(id: string, args?: WordArgs): string | null {
  const bundle = bundles[chosen.language];
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args, []) : null;
}

/** The words of `id`; figures and dates are given as `dong`, `day` and the like have written them. */
export function t(id: string, args?: WordArgs): string {
  return words(id, args) ?? id;
}

/** Đồng or a count, parted by thousands; a missing figure is an en dash. */
export function figure(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : whole(value, chosen.language);
}

/** The two arguments every counting message takes: the figure, and the form English nouns need. */
export function counted(count: number): WordArgs {
  return { count: figure(count), 'count-form': chosen.language === 'en' && Math.abs(count) === 1 ? 'one' : 'other' };
}

/** Parts per million, as a percentage. */
export function share(ppm: number | null | undefined): string {
  return ppm === null || ppm === undefined ? '–' : percent(ppm, chosen.language);
}

/** An exact figure that came as text, such as a rate in percent or interest before rounding. */
export function exactly(text: string): string {
  return exact(text, chosen.language);
}

/** An ISO day as `dd/mm/yyyy`. */
export function day(iso: string | null | undefined): string {
  return iso ? date(iso) : '–';
}

document.documentElement.lang = chosen.language;
