export { cellName, oneLine } from '@lunzhi/core/internal';
