/** Whether a field of work is the whole of it, which an office prints as it stands: 全面工作, 主持县政府全面工作. */
export const isWholeField = (written: string): boolean =>
  /全面工作|全盘工作|^主持|^全[县市区镇乡]$/.test(written);
