import { describe, expect, it } from 'vitest';
import { columnsOf, doubtsOf, factsOf, imported, rowsOf } from '../testing/import.ts';
import { headKey, readHead } from './columns.ts';
import { findHeader } from './header.ts';
import { NameFinder } from './names.ts';
import {
  channelWords,
  hasLostDigits,
  hasLostIdentity,
  isMarked,
  meaningOf,
  purposeWords,
  readCount,
  readIdentity,
  readPhone,
  urgencyWords,
} from './values.ts';

/** A table `written → read；…` says what each is to be read as; what is read otherwise. */
const misread = (read: (written: string) => unknown, table: string): string[] =>
  table.split('；').flatMap((row) => {
    const written = row.slice(0, row.indexOf(' → '));
    const own = `${written} → ${JSON.stringify(read(written)) ?? 'nothing'}`.replaceAll('"', '');
    return own === row ? [] : [own];
  });

describe('what a cell says', () => {
  it('is one of the forms, purposes and urgencies, however it is written', () => {
    expect(
      misread(
        (text) => meaningOf(channelWords, text),
        '来访 → visit；走访 → visit；来信 → letter；网上信访 → online；APP → online；微信 → online；１２３４５热线 → call；电话 → call；传真 → fax；领导批示 → instruction；上级转送网信 → from-above；Letter → letter；飞鸽 → nothing',
      ),
    ).toEqual([]);
    expect(
      misread(
        (text) => meaningOf(purposeWords, text),
        '申诉求决 → claim；投诉 → claim；意见建议 → suggestion；检举控告 → accusation；举报并求决 → accusation；CLAIM → claim；其他 → nothing',
      ),
    ).toEqual([]);
    expect(
      misread(
        (text) => meaningOf(urgencyWords, text),
        '特急 → major；重大紧急 → major；不紧急 → usual；一般 → usual；紧急 → urgent；ＵＲＧＥＮＴ → urgent；？ → nothing',
      ),
    ).toEqual([]);
    expect(
      misread(
        isMarked,
        '是 → true；√ → true；1 → true；Ｙ → true；yes → true；否 → false； → false；0 → false；不是 → false',
      ),
    ).toEqual([]);
  });

  it('is how many come, above none and no more than there are', () => {
    expect(
      misread(
        readCount,
        '12 → {count:12,isRounded:false}；12人 → {count:12,isRounded:false}；１２名 → {count:12,isRounded:false}；约30人 → {count:30,isRounded:true}；30余人 → {count:30,isRounded:true}；50人以上 → {count:50,isRounded:true}；20左右 → {count:20,isRounded:true}；五 → {count:5,isRounded:false}；3.0 → {count:3,isRounded:false}；1,200人 → {count:1200,isRounded:false}；0 → null；〇 → null；100000 → {count:100000,isRounded:false}；100001 → null；三五人 → null；人 → null； → null',
      ),
    ).toEqual([]);
  });

  it('is an identity number, right or wrong by its last sign, unless digits of it are lost', () => {
    expect(
      misread(
        readIdentity,
        '11010519491231002X → {identity:11010519491231002X,isRight:true}；11010519491231002x → {identity:11010519491231002X,isRight:true}；110105194912310021 → {identity:110105194912310021,isRight:false}；1101 0519 4912 31002X → {identity:11010519491231002X,isRight:true}；’11010519491231002X → {identity:11010519491231002X,isRight:true}；110105491231002 → {identity:110105491231002,isRight:true}；11010519491231002 → null；11010519491231002X1 → null；张某 → null',
      ),
    ).toEqual([]);
    expect(misread(hasLostDigits, '4.31122E+17 → true；4e17 → true；431122 → false；E17 → false')).toEqual(
      [],
    );
    expect(
      misread(
        hasLostIdentity,
        '431122199001010000 → true；431122199001011230 → false；4.3E+17 → true；43112219900101000 → false',
      ),
    ).toEqual([]);
  });

  it('is a telephone number without what stands between its digits', () => {
    expect(
      misread(
        readPhone,
        "138 0000 0001 → 13800000001；+86 13800000001 → 13800000001；8613800000001 → 13800000001；0746-1234567 → 07461234567；(0746) 1234567 → 07461234567；'13800000001 → 13800000001；12345 → 12345；1234 → 1234；13800000001转8 → 13800000001转8；8612345 → 8612345",
      ),
    ).toEqual([]);
  });
});

describe('what a head says', () => {
  it('is a field, perhaps guessed, or why it is left out', () => {
    expect(
      misread(
        readHead,
        '编号 → {field:id,isGuess:false}；信访 日期： → {field:petitionedOn,isGuess:false}；姓名（必填） → {field:name,isGuess:false}；*联系电话 → {field:phone,isGuess:false}；问题属地 → {field:township,isGuess:false}；反映的主要问题 → {field:about,isGuess:true}；承办单位名称 → {field:department,isGuess:true}；备注 → {leftOut:no-place}；扬言 → {leftOut:never-taken}；天气 → {leftOut:unknown}；反映了一个非常非常非常长的说不清楚的许多问题的情况 → {leftOut:unknown}',
      ),
    ).toEqual([]);
    expect(misread(headKey, ' 信访　日期:  → 信访日期；姓名[必填] → 姓名；ＩＤ → id；* → ')).toEqual([]);
  });

  it('is found in the row that knows most heads, with groups above it, and again where a page repeats it', () => {
    const headers = (...lines: readonly string[]): string => {
      const rows = lines.map((line) => line.split('|'));
      const found = findHeader(rows);
      if (!found) return 'none';
      const { from, below, columns, isHeadRow } = found;
      const heads = columns.map(
        ({ column, head, state, field, because, filled }) =>
          `${column} ${head} ${state} ${field ?? because} ${filled}`,
      );
      return `${from}–${below} [${rows.flatMap((row, index) => (isHeadRow(row) ? [index] : [])).join()}] ${heads.join('；')}`;
    };
    expect([
      headers('编号|登记日期|事项', '1|2024-01-05|路'),
      headers('登记表||', '编号|登记日期|事项', '1|2024-01-05|路', '编号|登记日期|事项', '编号|登记日期|'),
      headers('填报单位：县局||2月', '编号|登记日期|事项', '1|2024-01-05|路'),
      headers('县局||2月', '编号|登记日期|事项', '1|2024-01-05|路'),
      headers('信访件|来访人||承办单位|', '编号|姓名|电话|姓名|电话', '1|张某|138|李某|139'),
      headers('基本情况||办理情况|', '编号|登记日期|事项|结果', '1|2024-01-05|路|好'),
      headers('编号|来访人|', '|姓名|电话', '1|张某|138'),
      headers('编号|编号|责任单位|责任单位|天气|事项', '1|2|甲|乙|晴|'),
      headers('编号', '1'),
      headers('甲|乙'),
      headers('信访情况|信访情况|', '编号|登记日期|事项', '1|2024-01-05|路'),
      headers('基本情况||其他|', '编号|登记日期|事项|结果', '1|2024-01-05|路|好'),
      headers('基本情况：||其他|', '编号|登记日期|事项|结果', '1|2024-01-05|路|好'),
      headers('基本情况||责任单位', '编号|事项|责任单位', '1|路|甲'),
      headers('甲|编号', '编号|登记日期|事项', '1|2024-01-05|路'),
    ]).toEqual([
      '0–1 [0] A 编号 understood id 1；B 登记日期 understood enteredOn 1；C 事项 understood about 1',
      '1–2 [1,3,4] A 编号 understood id 3；B 登记日期 understood enteredOn 3；C 事项 understood about 2',
      '1–2 [1] A 编号 understood id 1；B 登记日期 understood enteredOn 1；C 事项 understood about 1',
      '1–2 [1] A 编号 understood id 1；B 登记日期 understood enteredOn 1；C 事项 understood about 1',
      '0–2 [0,1] A 编号 understood id 1；B 姓名 understood name 1；C 电话 understood phone 1；D 姓名 left-out no-place 1；E 电话 left-out no-place 1',
      '0–2 [1] A 编号 understood id 1；B 登记日期 understood enteredOn 1；C 事项 left-out no-place 1；D 结果 left-out no-place 1',
      '0–2 [0,1] A 编号 understood id 1；B 姓名 understood name 1；C 电话 understood phone 1',
      '0–1 [0] A 编号 understood id 1；B 编号 left-out twice 1；C 责任单位 understood department 1；D 责任单位 understood department 1；E 天气 left-out unknown 1；F 事项 left-out empty 0',
      'none',
      'none',
      '1–2 [1] A 编号 understood id 1；B 登记日期 understood enteredOn 1；C 事项 understood about 1',
      '0–2 [1] A 编号 understood id 1；B 登记日期 understood enteredOn 1；C 事项 understood about 1；D 结果 left-out unknown 1',
      '1–2 [1] A 编号 understood id 1；B 登记日期 understood enteredOn 1；C 事项 understood about 1；D 结果 left-out unknown 1',
      '0–2 [1] A 编号 understood id 1；B 事项 understood about 1；C 责任单位 understood department 1',
      '0–2 [1] A 编号 understood id 1；B 登记日期 understood enteredOn 1；C 事项 understood about 1',
    ]);
  });
});

describe('what a name in a cell stands for', () => {
  const townships = (): NameFinder =>
    new NameFinder(
      'townships',
      ['白牙市镇', '大庙口镇', '大庙口林场', '花桥镇', '南桥镇'].map((name) => ({ id: name, name })),
      '东安县',
    );
  const departments = (): NameFinder =>
    new NameFinder(
      'departments',
      [
        { id: '人社局', name: '县人力资源和社会保障局' },
        { id: '住建局', name: '县住房和城乡建设局' },
        { id: '农业局', name: '县农业农村局' },
      ],
      '东安县',
    );
  const read =
    (finder: NameFinder) =>
    (written: string): string => {
      const own = finder.find(written);
      return 'found' in own
        ? `${own.found.name}${own.isShort ? ' short' : ''}`
        : 'candidates' in own
          ? `of ${own.candidates.map(({ name }) => name).join(' ')}`
          : `near ${own.nearest?.name ?? 'nothing'}`;
    };

  it('is found by its name or a part that only it has', () => {
    expect(
      misread(
        read(townships()),
        '花桥镇 → 花桥镇；花桥 → 花桥镇 short；东安县花桥镇 → 花桥镇；花桥镇人民政府 → 花桥镇 short；花桥镇某村 → 花桥镇 short；大庙口 → of 大庙口镇 大庙口林场；桥 → near nothing；花轿镇 → near 花桥镇；外县 → near nothing',
      ),
    ).toEqual([]);
    expect(
      misread(
        read(departments()),
        '人社局 → 县人力资源和社会保障局；县人社局 → 县人力资源和社会保障局；人力资源和社会保障局 → 县人力资源和社会保障局；人力社保局 → 县人力资源和社会保障局 short；住房建设局 → 县住房和城乡建设局 short；城乡局 → near nothing；农业局 → 县农业农村局；公安局 → near nothing',
      ),
    ).toEqual([]);
    expect(
      misread(
        (text) => townships().isPlace(text),
        '东安县 → true；湖南省东安县 → true；花桥镇 → false； → false',
      ),
    ).toEqual([]);
    expect(new NameFinder('townships').isPlace('东安县')).toBe(false);
  });
});

describe('people in several rows', () => {
  it('are of one case, of which five are taken', () => {
    const read = imported(`
编号|登记日期|姓名|事项
X1|2024-01-05|甲某|道路损坏
X1||乙某|
X1||丙某|
X1||丁某|
X1||戊某|
X1||己某|`);
    expect([
      rowsOf(read).join('；'),
      doubtsOf(read).join('；'),
      JSON.stringify(factsOf(read)).replaceAll('"', ''),
      columnsOf(read).join('；'),
    ]).toEqual([
      '1 passed-over header；2 new X1；3 continued X1；4 continued X1；5 continued X1；6 continued X1；7 continued X1',
      'assumed；assumed；assumed；A2 nobody-answers；C7 too-many-names',
      '[{registeredOn:2024-01-05,channel:visit,purpose:claim,about:道路损坏,urgency:usual,people:6,petitioners:[{name:甲某},{name:乙某},{name:丙某},{name:丁某},{name:戊某}]}]',
      'A understood id；B understood enteredOn；C doubted name；D understood about',
    ]);
  });
});
