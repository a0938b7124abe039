import * as z from 'zod/mini';
import { both, field } from './field.ts';
import { ext, id, ownId, ownName } from './schema-parts.ts';

/** The lists of the document of what leaders answer for. */
export const serviceLists = {
  townships: field(
    z.optional(z.array(z.strictObject({ id: ownId(), name: ownName(), ext: z.optional(ext) }))),
    {
      name: both('乡镇名单'),
      about: both('乡镇名单', 'Townships'),
      list: { measure: '个', item: 'township', title: both('乡镇'), add: both('增加乡镇') },
    },
  ),
  departments: field(z.optional(z.array(z.strictObject({ id: ownId(), name: ownName() }))), {
    name: both('部门名单'),
    about: both('部门名单', 'Departments'),
    list: { measure: '个', item: 'department', title: both('部门'), add: both('增加部门') },
  }),
  sectors: field(
    z.optional(
      z.array(
        z.strictObject({
          id: ownId(),
          name: ownName(),
          departments: field(z.optional(z.array(id)), {
            name: both('主管部门', 'department'),
            label: { en: 'Departments' },
            hint: both('用顿号隔开'),
            about: both('主管部门的编号', 'Ids of its departments'),
            refersTo: 'departments',
            isAdvanced: true,
          }),
        }),
      ),
    ),
    {
      name: both('领域名单'),
      about: both('领域名单及主管部门', 'Sectors with their departments'),
      list: { measure: '个', item: 'sector', title: both('领域'), add: both('增加领域') },
    },
  ),
  projects: field(
    z.optional(
      z.array(
        z.strictObject({
          id: ownId(),
          name: ownName(),
          township: field(z.optional(id), {
            name: both('所在乡镇'),
            about: both('所在乡镇的编号', 'Id of its township'),
            refersTo: 'townships',
            isAdvanced: true,
          }),
          sectors: field(z.optional(z.array(id)), {
            name: both('所属领域', 'sector'),
            about: both('所属领域的编号', 'Ids of its sectors'),
            refersTo: 'sectors',
            isAdvanced: true,
          }),
        }),
      ),
    ),
    {
      name: both('项目名单'),
      about: both('重点项目', 'Projects'),
      list: { measure: '个', item: 'project', title: both('重点项目'), add: both('增加项目') },
    },
  ),
};
