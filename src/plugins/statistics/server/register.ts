import { registerSumUpViews } from './services/sum-up-views';

const register = (): void => registerSumUpViews();

export default register;
