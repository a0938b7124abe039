/**
 * The lunzhi command over HTTP. `lunzhi serve` loads it.
 *
 * @module
 */
export { openApi } from './openapi/document.ts';
export { serve } from './serve.ts';
