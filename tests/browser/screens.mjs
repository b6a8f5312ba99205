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

/** A list found by its name, from anywhere. @param {string} title @returns {Screen['open']} */
const list = (title) => async (desk) => {
  await desk.press('Control+k');
  await desk.hasFocus('dialog input');
  await desk.type(title);
  await desk.press('Enter');
  await desk.seesTitle(title);
};

/** Every list there is, by its title. */
const LISTS = {
  'due': 'Nợ gốc đến hạn theo phiên',
  'overdue': 'Nợ quá hạn',
  'inactive': 'Món vay không hoạt động',
  'frozen': 'Nợ khoanh',
  'frozen-ending': 'Nợ khoanh sắp hết hạn',
  'checks': 'Kiểm tra sử dụng vốn (06/TD)',
  'promises': 'Hẹn trả nợ',
  'next-steps': 'Việc tiếp theo với hộ nợ',
  'follow-up': 'Theo dõi nợ',
  'notes': 'Ghi chú nhắc việc',
  'inspections': 'Kiểm tra tổ trong năm',
  'group-sizes': 'Tổ ngoài quy mô',
  'papers': 'Giấy tờ tùy thân cần thay',
  'contacts': 'Thiếu, sai số điện thoại, thôn',
  'duplicates': 'Khách hàng có thể trùng',
  'loans': 'Tất cả món vay',
  'not-lent': 'Đã duyệt, chưa giải ngân',
  'extended': 'Món vay đã gia hạn',
  'jobs': 'Việc làm theo món vay',
  'borrowers': 'Khách hàng',
  'savings': 'Tiền gửi tổ viên',
  'savings-only': 'Chỉ gửi tiền, không vay',
  'settled-with-savings': 'Hết nợ, còn tiền gửi',
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
async function care(desk) {
  await group(desk);
  await desk.press('F9');
}

/** @param {Desk} desk */
async function foundings(desk) {
  await desk.task(2, 'Tổ tiết kiệm và vay vốn');
  await desk.hasFocus('#search');
  await desk.press('Shift+F7');
  await desk.seesTitle('Tổ đang thành lập');
}

/** The screen that belongs to a list, by its key. @param {string} title of the list @param {string} beside @returns {Screen['open']} */
const besideList = (title, beside) => async (desk) => {
  await list(title)(desk);
  await desk.hasFocus('#search');
  await desk.press('Shift+F7');
  await desk.seesTitle(beside);
};

/** @param {Desk} desk */
async function loan(desk) {
  await list(LISTS.overdue)(desk);
  await openFirstRow(desk);
  await desk.page.waitForSelector('#history-head');
}

/** @param {Desk} desk */
async function borrower(desk) {
  await loan(desk);
  await desk.press('F8');
  await desk.sees('h1', 'Khách hàng');
}

/** @param {Desk} desk */
async function dossier(desk) {
  await borrower(desk);
  await desk.goTo('#dossier');
  await desk.press('Enter');
  await desk.sees('h1', 'Hồ sơ theo dõi nợ');
}

/** @param {Desk} desk */
async function inspect(desk) {
  await group(desk);
  await desk.press('Shift+F7');
  await desk.sees('h1', 'Kiểm tra tổ');
}

/** @param {Desk} desk */
async function balances(desk) {
  await inspect(desk);
  await desk.page.waitForSelector('.view tr[data-row]');
  await desk.press('F8');
}

/** @param {number} key @param {string} title @param {string} view @returns {Screen['open']} */
const view = (key, title, view) => async (desk) => {
  await desk.task(key, title);
  await desk.press(view);
};

/** A register of the organisation, by its place among them. @param {number} nth @returns {Screen['open']} */
const register = (nth) => async (desk) => {
  await desk.task(13, 'Tổ chức, địa bàn phụ trách');
  await desk.hasFocus('.registers *');
  for (let left = 0; left < 12; left += 1) await desk.press('ArrowLeft');
  for (let right = 0; right < nth; right += 1) await desk.press('ArrowRight');
};

/** @param {Desk} desk */
async function studentTerm(desk) {
  await desk.task(1, 'Hôm nay');
  await desk.press('Shift+F9');
}

/** @type {Screen[]} */
const BOTH = [
  { name: 'today', open: task(1, 'Hôm nay'), shows: '.tiles' },
  { name: 'groups', open: task(2, 'Tổ tiết kiệm và vay vốn'), shows: 'tr[data-row]' },
  { name: 'group', open: group, shows: '.view tr[data-row]' },
  { name: 'group-care', open: care, shows: '#care-head' },
  ...Object.entries(LISTS).map(([name, title]) => ({ name: `list-${name}`, open: list(title), shows: 'main table, main .empty' })),
  { name: 'jobs', open: besideList(LISTS.jobs, 'Lao động được tạo, duy trì việc làm'), shows: '#by' },
  { name: 'loan', open: loan, shows: '#history-head' },
  { name: 'borrower', open: borrower, shows: 'tr[data-row]' },
  { name: 'dossier', open: dossier, shows: '#dossier-figures' },
  { name: 'inspect', open: inspect, shows: '.view tr[data-row]' },
  { name: 'inspect-agreement', open: balances, shows: '#agreement-head' },
  { name: 'exchange', open: task(4, 'Trao đổi gói dữ liệu'), shows: 'h2' },
  { name: 'organisation', open: task(13, 'Tổ chức, địa bàn phụ trách'), shows: '.registers nav' },
  ...[['nobody', 4], ['communes', 6], ['villages', 7]].map(([name, nth]) => ({ name: `organisation-${name}`, open: register(Number(nth)), shows: '.registers tr[data-row], .registers .empty' })),
  { name: 'bin', open: task(14, 'Thùng rác'), shows: 'main' },
  { name: 'programmes', open: task(11, 'Chương trình tín dụng và lãi suất'), shows: 'tr[data-row]' },
];

/** @type {Screen[]} */
export const BRANCH = [
  ...BOTH,
  { name: 'plan', open: besideList(LISTS.inspections, 'Kế hoạch kiểm tra năm (01/KH)'), shows: '[role=grid] .sign' },
  { name: 'foundings', open: foundings, shows: '.rest' },
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
  // It stays open over whatever comes after it.
  { name: 'student-term', open: studentTerm, shows: '.beside input' },
];

/** @type {Screen[]} */
export const PROVINCE = [
  ...BOTH,
  { name: 'province', open: task(5, 'Toàn tỉnh'), shows: 'tr[data-row]' },
  // It opens on the last month, whose closing this province has not got.
  { name: 'compare', open: task(18, 'So sánh hai kỳ và chỉ tiêu'), shows: '.view', refuses: true },
];
