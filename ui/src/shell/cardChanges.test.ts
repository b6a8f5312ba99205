import { expect, test } from 'vitest';
import type { CardEvent } from '../ipc/client';
import { changesOf } from './cardChanges';

const note = { note: { day: '2026-01-05', text: '' } };
const event = (seq: number, act: string, fields: Record<string, string> | null): CardEvent => ({
  event: seq,
  act,
  at: '2026-01-12T01:00:00+00:00',
  maker: 'gdv',
  checker: null,
  overrides: {},
  card: fields && note,
  fields: Object.entries(fields ?? {}).map(([field, says]) => ({ field, says })),
});

test('a change tells what became another, over what was binned in between', () => {
  const told = changesOf([event(4, 'changed', { name: 'Điểm B', phone: '' }), event(3, 'restored', null), event(2, 'binned', null), event(1, 'written', { name: 'Điểm A', phone: '0205' })]);
  expect(told.map(({ changes }) => changes)).toEqual([
    [
      { field: 'name', before: 'Điểm A', says: 'Điểm B' },
      { field: 'phone', before: '0205', says: '' },
    ],
    [],
    [],
    [
      { field: 'name', before: '', says: 'Điểm A' },
      { field: 'phone', before: '', says: '0205' },
    ],
  ]);
});
