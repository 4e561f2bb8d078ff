export { isCode, message } from '@luutru/domain';
