/** The languages lunzhi speaks. */
export type Language = 'zh-CN' | 'en';
