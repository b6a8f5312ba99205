/** What these tests take from the interface's packages; they have none of their own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packages = createRequire(new URL('../../../ui/package.json', import.meta.url));

/** @type {import('playwright-core')} */
const playwright = packages('playwright-core');
export const { chromium } = playwright;

/** The accessibility rules, as a script for the page. */
export const axeSource = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');
