/**
 * Every screen of the window: how a clerk gets there by keyboard, and what stands there once the screen has what it is
 * for. A new screen is a line here: it is then opened at every size and at 200 %, and looked over for accessibility.
 */

/**
 * @typedef {import('./desk/desk.mjs').Desk} Desk
 * @typedef {object} Screen
 * @property {string} name of the pictures, and of the test
 * @property {(desk: Desk) => Promise<void>} open from wherever the clerk is
 * @property {string} shows a selector
 * @property {true} [refuses] the office says in a banner why there is nothing to show
 */

/** @param {number} key @param {string} title @returns {Screen['open']} */
const task = (key, title) => (desk) => desk.task(key, title);

/** Some lists open with the caret in the search: Enter goes into the rows, and again opens the first. @param {Desk} desk */
async function openFirstRow(desk) {
  await desk.hasFocus('#search');
  await desk.page.waitForSelector('tr[data-row]');
  await desk.press('Enter');
  await desk.hasFocus('table[role=grid]');
  await desk.press('Enter');
}

/** A list of contracts, from the day's start. @param {string} list @returns {Screen['open']} */
const list = (list) => async (desk) => {
  await desk.task(1, 'Hôm nay');
  await desk.goTo(`[data-list=${list}]`);
  await desk.press('Enter');
  await desk.hasFocus('#search');
};

/** @param {Desk} desk */
async function group(desk) {
  await desk.task(2, 'Tổ tiết kiệm và vay vốn');
  await openFirstRow(desk);
  await desk.page.waitForSelector('.view tr[data-row]');
}

/** @param {Desk} desk */
async function sheet(desk) {
  await group(desk);
  await desk.press('F7');
}

/** @param {Desk} desk */
async function loan(desk) {
  await list('overdue')(desk);
  await openFirstRow(desk);
  await desk.page.waitForSelector('#history-head');
}

/** @param {Desk} desk */
async function borrower(desk) {
  await loan(desk);
  await desk.press('F8');
  await desk.sees('h1', 'Khách hàng');
}

/** @param {number} key @param {string} title @param {string} view @returns {Screen['open']} */
const view = (key, title, view) => async (desk) => {
  await desk.task(key, title);
  await desk.press(view);
};

/** @type {Screen[]} */
const BOTH = [
  { name: 'today', open: task(1, 'Hôm nay'), shows: '.tiles' },
  { name: 'groups', open: task(2, 'Tổ tiết kiệm và vay vốn'), shows: 'tr[data-row]' },
  { name: 'group', open: group, shows: '.view tr[data-row]' },
  { name: 'loans-overdue', open: list('overdue'), shows: 'tr[data-row]' },
  { name: 'loans-inactive', open: list('inactive'), shows: 'tr[data-row]' },
  { name: 'loans-frozen', open: list('frozen'), shows: 'tr[data-row]' },
  { name: 'loan', open: loan, shows: '#history-head' },
  { name: 'borrower', open: borrower, shows: 'tr[data-row]' },
  { name: 'exchange', open: task(4, 'Trao đổi gói dữ liệu'), shows: 'h2' },
  { name: 'organisation', open: task(13, 'Tổ chức, địa bàn phụ trách'), shows: '.registers nav' },
  { name: 'bin', open: task(14, 'Thùng rác'), shows: 'main' },
  { name: 'programmes', open: task(11, 'Chương trình tín dụng và lãi suất'), shows: 'tr[data-row]' },
];

/** @type {Screen[]} */
export const BRANCH = [
  ...BOTH,
  { name: 'sheet', open: sheet, shows: '[data-cell]' },
  { name: 'compare', open: task(18, 'So sánh hai kỳ và chỉ tiêu'), shows: '.view table' },
  { name: 'compare-measures', open: view(18, 'So sánh hai kỳ và chỉ tiêu', 'F7'), shows: '.view table' },
  { name: 'requests', open: task(10, 'Hồ sơ vay vốn'), shows: 'tr[data-row]' },
  { name: 'load', open: task(3, 'Nạp số liệu từ báo cáo 31'), shows: '#path' },
  { name: 'accounts', open: task(12, 'Sổ kế toán, khóa sổ'), shows: 'tr[data-row]' },
  { name: 'closing-set', open: task(15, 'Bộ tệp số liệu tháng'), shows: '.view table' },
  { name: 'closing-set-cross', open: view(15, 'Bộ tệp số liệu tháng', 'F7'), shows: '.view' },
  { name: 'closing-set-files', open: view(15, 'Bộ tệp số liệu tháng', 'F8'), shows: '.view input' },
  { name: 'reconcile', open: task(16, 'Đối chiếu với ngân hàng'), shows: 'main' },
  { name: 'month-end', open: task(17, 'Cuối tháng: lãi và hoa hồng từng tổ'), shows: '#month' },
];

/** @type {Screen[]} */
export const PROVINCE = [
  ...BOTH,
  { name: 'province', open: task(5, 'Toàn tỉnh'), shows: 'tr[data-row]' },
  // It opens on the last month, whose closing this province has not got.
  { name: 'compare', open: task(18, 'So sánh hai kỳ và chỉ tiêu'), shows: '.view', refuses: true },
];
