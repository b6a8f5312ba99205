import { beforeEach, expect, test } from 'vitest';
import type { PlaceTree, TreeNode } from '../../ipc/client';
import { ALL, choiceOf, isNarrowed, rememberChoices, rememberedChoices, stepsOf } from './choices';
import { foundLines, openLines, pathKey } from './placeLines';

const node = (key: string, name: string, below: TreeNode[] = []): TreeNode => ({ key, name, groups: 1, below });
const group = node('0020138', 'CHU THỊ ÁNH');
const point = node('Nà Lay', 'Nà Lay', [node('12', 'Hội Phụ nữ', [group]), node('', '', [node('0020200', 'BẾ VĂN BÁCH')])]);
const commune = node('200101', 'Xã Bắc Sơn', [point]);
const tree: PlaceTree = { communes: [commune, node('', '', [])], programmes: [], has_mine: false };

beforeEach(() => localStorage.clear());

test('a node narrows to itself and all it lies in; not set is a value, all is none', () => {
  expect(choiceOf([commune, point])).toEqual({ commune: '200101', point: 'Nà Lay', association: null, group: null });
  expect(choiceOf([node('', '')]).commune, 'groups without a commune').toBe('');
  expect(isNarrowed(ALL)).toBe(false);
  expect(isNarrowed({ ...ALL, commune: '' })).toBe(true);
});

test('a place that does not exist any more is still shown as it was chosen', () => {
  const steps = stepsOf(tree, { ...ALL, commune: '200101', point: 'Điểm cũ' });
  expect(steps.map(({ key, node }) => [key, node?.name ?? null])).toEqual([['200101', 'Xã Bắc Sơn'], ['Điểm cũ', null]]);
});

test('choices are remembered list by list, but no session day and nothing that is no choice', () => {
  rememberChoices(localStorage, 'overdue', { ...ALL, mine: true, commune: '', by: 'point', days: 30, meets: '2026-01-12' });
  expect(rememberedChoices(localStorage, 'overdue')).toEqual({ ...ALL, mine: true, commune: '', by: 'point', days: 30 });
  expect(rememberedChoices(localStorage, 'frozen')).toEqual(ALL);
  localStorage.setItem('diem-sang.list.frozen', '{"by":"moon","days":"x","commune":7}');
  expect(rememberedChoices(localStorage, 'frozen')).toEqual(ALL);
  localStorage.setItem('diem-sang.list.frozen', '{');
  expect(rememberedChoices(localStorage, 'frozen')).toEqual(ALL);
});

test('the tree shows what is open; a search shows what it finds with the way down to it', () => {
  const shown = (lines: { path: TreeNode[] }[]) => lines.map(({ path }) => path.map((one) => one.key).join('/'));
  expect(shown(openLines(tree.communes, new Set()))).toEqual(['200101', '']);
  expect(shown(openLines(tree.communes, new Set([pathKey([commune])])))).toEqual(['200101', '200101/Nà Lay', '']);
  expect(shown(foundLines(tree.communes, 'ctanh'))).toEqual(['200101', '200101/Nà Lay', '200101/Nà Lay/12', '200101/Nà Lay/12/0020138']);
  expect(shown(foundLines(tree.communes, 'na lay'))).toEqual(['200101', '200101/Nà Lay']);
});
