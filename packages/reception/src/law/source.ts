/** Provinces that have limits of their own, by their paper. */
export const regions = ['zhejiang-2016', 'henan-2012', 'shandong-2015', 'beijing-2006'] as const;

export type Region = (typeof regions)[number];

/**
 * Papers that lay down limits and grounds; the year is that of the text used.
 *
 * - `petition-regulation` 《信访工作条例》, in force since 2022-05-01
 * - `zhejiang-2016` 《浙江省信访条例》, revised 2016
 * - `henan-2012` 《河南省信访条例》, amended 2012
 * - `shandong-2015` 《山东省信访条例》, passed 2015
 * - `beijing-2006` 《北京市信访条例》, revised 2006
 * - `office` no paper: what the office has decided for itself
 */
export const laws = ['petition-regulation', ...regions, 'office'] as const;

export type Law = (typeof laws)[number];

/** Where a rule of law or an office's own practice is laid down. */
export interface Source {
  readonly law: Law;
  /** `31(1)`: article and item (第三十一条第一项); absent where the office decides. */
  readonly article?: string;
}
