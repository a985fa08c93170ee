export { valueShape } from '@groundwork/assessment/wire';
