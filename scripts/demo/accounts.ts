/** One line of accounts.json. */
export interface DemoAccount {
  email: string;
  password: string;
  role: string;
  unitCode: string;
  name: string;
  system: string;
}

const COLUMNS: readonly [keyof DemoAccount, string][] = [
  ['role', 'Vai trò | Role'],
  ['system', 'Hệ thống | System'],
  ['unitCode', 'Đơn vị | Unit'],
  ['name', 'Tên | Name'],
  ['email', 'Thư điện tử | E-mail'],
  ['password', 'Mật khẩu | Password'],
];

/** The accounts as a table for the terminal. */
export function accountsTable(accounts: readonly DemoAccount[]): string {
  const rows = [COLUMNS.map(([, title]) => title), ...accounts.map((account) => COLUMNS.map(([key]) => account[key]))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  ')}`.trimEnd());
  lines.splice(1, 0, `  ${widths.map((width) => '─'.repeat(width)).join('  ')}`);
  return lines.join('\n');
}

/** Columns on a terminal: a letter and its marks are one. */
const widthOf = (text: string): number => [...text.normalize('NFC')].length;
