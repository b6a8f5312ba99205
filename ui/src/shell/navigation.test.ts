import { beforeEach, expect, test } from 'vitest';
import { cameBack, goBack, goInto, here, hereTask, openTask, tasksOf } from './navigation.svelte';

beforeEach(() => openTask('today'));

test('a branch loads exports, only a province has the overview', () => {
  expect(tasksOf('branch').map((task) => task.screen)).toEqual(['today', 'groups', 'requests', 'load', 'exchange', 'programmes', 'accounts', 'closing-set', 'reconcile', 'month-end', 'compare', 'organisation', 'bin']);
  expect(tasksOf('province').map((task) => task.screen)).toEqual(['today', 'groups', 'exchange', 'province', 'programmes', 'compare', 'organisation', 'bin']);
});

test('an F-key means the same task in every office', () => {
  const keys = [...tasksOf('branch'), ...tasksOf('province')];
  for (const task of keys) expect(keys.filter((one) => one.key === task.key).every((one) => one.screen === task.screen)).toBe(true);
});

test('Esc walks back the steps inside a task and stops at its first screen', () => {
  openTask('groups');
  goInto({ screen: 'group', key: '0026001', name: 'Nông Thị Phượng' });
  expect(here().screen).toBe('group');
  expect(hereTask()).toBe('groups');
  expect(cameBack()).toBe(false);
  expect(goBack()).toBe(true);
  expect(cameBack()).toBe(true);
  expect(here().screen).toBe('groups');
  expect(goBack()).toBe(false);
  expect(here().screen).toBe('groups');
});
