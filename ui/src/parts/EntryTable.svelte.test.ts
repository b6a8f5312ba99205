import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import EntryTable from './EntryTable.svelte';

test('an entry may name an account twice: the old loan goes out of it, the new one into it', () => {
  const lines = [{ account: 'loans-in-term', amount: 40_000_000 }, { account: 'loans-in-term', amount: -40_000_000 }];
  const shown = mount(EntryTable, { target: document.body, props: { lines } });
  const cells = [...document.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('.figure')].map((cell) => cell.textContent));
  expect(cells).toEqual([['40.000.000', ''], ['', '40.000.000']]);
  void unmount(shown);
});
