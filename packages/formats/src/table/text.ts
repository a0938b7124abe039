export { cellName, columnName, oneLine } from '@lunzhi/core/internal';
