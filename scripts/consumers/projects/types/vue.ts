import type {} from '@lunzhi/editor/vue';
import type { GlobalComponents } from 'vue';

export type Settings = InstanceType<GlobalComponents['roster-editor']>['$props'];
export const settings: Settings = { language: 'zh-CN' };
// @ts-expect-error: no such language
export const wrong: Settings = { language: 'fr' };
