import { SYSTEM_KEYS } from '../../../units/contracts';

/** What is said on the command line of the account that is to be made. */
export interface NewOperator {
  readonly email: string;
  /** Family name, middle name, given name. */
  readonly name: string;
  readonly superAdmin: boolean;
  readonly system?: string | undefined;
  /** Code of the unit. */
  readonly unit?: string | undefined;
  readonly decisionNumber?: string | undefined;
  readonly decisionDate?: string | undefined;
}

export interface OperatorFault {
  readonly path: string;
  readonly message: string;
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
/** Addresses that stand in examples, and names that are nobody's: an account belongs to one person. */
const EXAMPLE = /@(?:example\.|test\.|localhost)|\.(?:example|test|invalid|localhost)$/i;
const NOBODY = /^(?:admin|root|test|user|operator|quan ?tri|quản ?trị(?: viên)?|van hanh|vận hành)(?:\s|$)/i;

/** Everything that is wrong with the arguments; nothing when the account can be made. */
export const operatorFaults = (input: NewOperator): readonly OperatorFault[] => {
  const faults: OperatorFault[] = [];
  const fault = (path: string, message: string): void => void faults.push({ path, message });
  if (!ADDRESS.test(input.email) || EXAMPLE.test(input.email)) fault('email', '--email: hãy ghi địa chỉ thư thật của người vận hành.');
  if (input.name.trim().split(/\s+/).length < 2 || NOBODY.test(input.name.trim())) fault('name', '--name: hãy ghi họ và tên của một người; mỗi tài khoản do một người giữ.');
  if (input.superAdmin === (input.system !== undefined)) fault('system', 'Chọn một trong hai: --super-admin, hoặc --system với đơn vị và quyết định.');
  if (input.superAdmin || input.system === undefined) return faults;
  if (!SYSTEM_KEYS.some((key) => key === input.system)) fault('system', `--system: một trong ${SYSTEM_KEYS.join(', ')}.`);
  if (!input.unit?.trim()) fault('unit', '--unit: hãy ghi mã đơn vị, ví dụ STTTT.');
  if (!input.decisionNumber?.trim()) fault('decisionNumber', '--decision: hãy ghi số quyết định giao nhiệm vụ.');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input.decisionDate ?? '')) fault('decisionDate', '--decision-date: hãy ghi ngày quyết định theo dạng năm-tháng-ngày.');
  return faults;
};
