/** What a name ends in that is an office's and not a person's. */
const offices =
  /(?:书记|县长|区长|市长|旗长|镇长|乡长|村长|场长|主任|主席|部长|院长|检察长|局长|科长|股长|所长|站长|队长|处长|厅长|会长|校长|政委|委员|常委|秘书长|召集人|专员|调研员|巡视员|主任科员)$/;

/** A name without the note behind it: 副县长（农业）. */
const plainOf = (name: string): string => name.replace(/\s*[（(][^（）()]*[）)]$/, '');

/** Whether a name is an office's and not a person's: 县长, 副县长（农业）. */
export const isOffice = (name: string): boolean => offices.test(plainOf(name));

/** Whether a name says the post already, as names do where people go by their office: 县政协主席, 副县长（农业）. */
export function saysPost(name: string, post: string): boolean {
  if (post === '') return true;
  if (name === '') return false;
  return name.includes(post) || post.includes(name) || isOffice(name);
}
