import { catalogue } from '../words.ts';

/** Of a newer version that was taken. */
export const rebaseWords = catalogue(
  'rebase',
  {
    title: '别人保存了新版本',
    heading: (done: number) => `别人保存了新版本，你的${done}处改动已在新版本上重做。下列各处请核对：`,
    refused: '没有做成',
    otherwise: '别人也改过，现为',
    copy: '复制',
    copied: '已复制',
    selected: '已选中，请按 Ctrl+C 复制',
    close: '已核对，关闭',
    colon: '：',
    unable: '这里的值班表不能接收别人保存的新版本。',
  },
  {
    title: 'Somebody else has saved a newer version',
    heading: (done) =>
      `Somebody else has saved a newer version, and ${done} of your changes were made on it again. Please check these:`,
    refused: 'not done',
    otherwise: 'changed by others too; now',
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C to copy',
    close: 'Checked, close',
    colon: ': ',
    unable: 'This roster cannot take a newer version that somebody else has saved.',
  },
);
