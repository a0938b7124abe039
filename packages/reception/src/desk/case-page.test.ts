import { describe, expect, it } from 'vitest';
import { barText, openBusy } from './busy-desk.test.kit.ts';
import type { CaseCard } from './view.ts';

describe('the card of a case', () => {
  const card = (id: string): CaseCard => openBusy().card(id)!;

  it('shows its way: done, now, or to come by when', () => {
    const way = (id: string): string =>
      card(id)
        .way.map(({ name, when, state, note }) => `${name} ${when} ${state}${note}`)
        .join('｜');
    expect(
      [
        'fresh',
        'waiting',
        'to-ask',
        'consented',
        'invited',
        'past',
        'in-hand',
        'closed',
        'excluded',
        'withdrawn',
      ].map(way),
    ).toEqual([
      '登记 3月12日 done｜筛选  now｜领导同意  todo｜约访通知  todo｜接访 至3月22日 todo｜交办 当日 todo｜答复  todo｜回访 答复后 todo｜办结  todo',
      '登记 2月20日 done｜筛选 2月20日 done｜领导同意  now｜约访通知  todo｜接访 至3月1日 todo｜交办 当日 todo｜答复  todo｜回访 答复后 todo｜办结  todo',
      '登记 3月1日 done｜筛选 3月1日 done｜领导同意  now｜约访通知  todo｜接访 3月18日 todo｜交办 当日 todo｜答复 至4月17日 todo｜回访 答复后 todo｜办结  todo',
      '登记 3月1日 done｜筛选 3月1日 done｜领导同意 3月1日 done｜约访通知  now｜接访 3月20日 todo｜交办 当日 todo｜答复 至4月19日 todo｜回访 答复后 todo｜办结  todo',
      '登记 3月1日 done｜筛选 3月1日 done｜领导同意 3月1日 done｜约访通知 3月1日 done｜接访 今天 now｜交办 当日 todo｜答复 至4月12日 todo｜回访 答复后 todo｜办结  todo',
      '登记 3月1日 done｜筛选 3月1日 done｜领导同意 3月1日 done｜约访通知  now｜接访 3月11日 todo｜交办 当日 todo｜答复 至4月10日 todo｜回访 答复后 todo｜办结  todo',
      '登记 3月1日 done｜筛选 3月1日 done｜领导同意 3月1日 done｜约访通知 3月1日 done｜接访 3月11日 done｜交办 3月11日 done｜答复 至4月10日 now｜回访 答复后 todo｜办结  todo',
      '登记 3月11日 done｜接访 3月11日 done｜交办 3月11日 done｜答复 3月11日 done｜回访 3月12日 done｜办结 3月12日 done',
      '登记 3月1日 done来信｜不约 3月1日 back《信访工作条例》第三十一条第一项',
      '登记 3月1日 done来信｜筛选 3月1日 done可约｜撤回 3月5日 back',
    ]);
  });

  it('tells all that happened in order, and what is to come', () => {
    const story = (id: string): string =>
      card(id)
        .story.map(({ name, when, state, note }) => `${name} ${when} ${state} ${note}`)
        .join('｜');
    expect(
      ['invited', 'replaced', 'excluded', 'declined', 'late', 'withdrawn', 'in-hand', 'closed'].map(story),
    ).toEqual([
      '登记 3月1日 done 来信｜筛选 3月1日 done 可约｜排约 3月1日 done 3月13日 A｜征求意见 3月1日 done ｜领导同意 3月1日 done ｜约访通知 3月1日 done ｜接访 今天 now 已同意，已通知｜交办 当日 todo ｜答复 至4月12日 todo ｜回访 答复后 todo ｜办结  todo ',
      '登记 3月1日 done 来信｜筛选 3月1日 done 可约｜排约 3月1日 done 3月13日 C｜领导同意 3月1日 done ｜约访通知 3月1日 done ｜接访 今天 now 已换人，须重新征求｜交办 当日 todo ｜答复 至4月12日 todo ｜回访 答复后 todo ｜办结  todo ',
      '登记 3月1日 done 来信｜不约 3月1日 back 《信访工作条例》第三十一条第一项',
      '登记 3月4日 done 来信｜筛选 3月4日 done 可约｜排约 3月4日 done 3月26日 B｜征求意见 3月4日 done ｜退回待约 3月4日 back 领导因故不能接访｜领导同意  now ｜约访通知  todo ｜接访 至4月3日 todo ｜交办 当日 todo ｜答复  todo ｜回访 答复后 todo ｜办结  todo ',
      '登记 1月10日 done 来信｜筛选 1月10日 done 可约｜排约 1月10日 done 3月11日 A｜领导同意 1月10日 done ｜督办 3月11日 back ｜约访通知  now 接访日已过，须补记或退回｜接访 3月11日 todo ｜交办 当日 todo ｜答复 至4月10日 todo ｜回访 答复后 todo ｜办结  todo ',
      '登记 3月1日 done 来信｜筛选 3月1日 done 可约｜撤回 3月5日 back ',
      '登记 3月1日 done 来信｜筛选 3月1日 done 可约｜排约 3月1日 done 3月11日 A｜领导同意 3月1日 done ｜约访通知 3月1日 done ｜接访 3月11日 done A｜交办 3月11日 done 牵头研究｜答复 至4月10日 now ｜回访 答复后 todo ｜办结  todo ',
      '登记 3月11日 done 来访｜接访 3月11日 done A｜交办 3月11日 done 当场答复｜答复 3月11日 done ｜回访 3月12日 done 基本满意｜办结 3月12日 done ',
    ]);
  });

  it('has a bar for each limit that somebody waits for', () => {
    expect(
      ['waiting', 'in-hand', 'late', 'closed', 'excluded', 'secret'].flatMap((id) => [
        id,
        ...card(id).limits.map(barText),
      ]),
    ).toEqual([
      'waiting',
      '转送、交办（《信访工作条例》第二十二条）3月6日 超7天 bad 22/15',
      '最迟接访（本单位规定）3月1日 超12天 bad 22/10',
      '受理告知（《信访工作条例》第二十三条）交办后15日  plain 0/1',
      '办结（《信访工作条例》第三十四条）受理后60日  plain 0/1',
      '申请复查（《信访工作条例》第三十五条）答复送达后30日  plain 0/1',
      'in-hand',
      '转送、交办（《信访工作条例》第二十二条）3月16日｜顺延3月18日 按期 ok 10/15+2',
      '最迟接访（本单位规定）3月31日｜顺延4月1日 按期 ok 10/30+1',
      '受理告知（农业局）（《信访工作条例》第二十三条）3月26日 余13天 plain 2/15',
      '提出异议（农业局）（《信访工作条例》第二十三条）3月18日 余5天 warn 2/7',
      '提出异议（甲镇）（《信访工作条例》第二十三条）3月18日 余5天 warn 2/7',
      '反馈结果（农业局）（《信访工作条例》第二十二条第三项）4月20日｜顺延4月22日 余38天 plain 2/40+2',
      '反馈结果（甲镇）（《信访工作条例》第二十二条第三项）4月10日 余28天 plain 2/30',
      '办结（农业局）（《信访工作条例》第三十四条）5月10日（暂定） 余58天 plain 2/60',
      '申请复查（《信访工作条例》第三十五条）答复送达后30日  plain 0/1',
      'late',
      '转送、交办（《信访工作条例》第二十二条）1月25日 超36天完成 warn 51/15',
      '最迟接访（本单位规定）2月9日 超33天 bad 63/30',
      '受理告知（建设局）（《信访工作条例》第二十三条）3月16日｜顺延3月18日 余3天 warn 12/15+2',
      '提出异议（建设局）（《信访工作条例》第二十三条）3月8日 期满未提出 plain 12/7',
      '反馈结果（建设局）（《信访工作条例》第二十二条第三项）3月8日 超5天 bad 12/7',
      '办结（建设局）（《信访工作条例》第三十四条）4月30日（暂定） 余48天 plain 12/60',
      '申请复查（《信访工作条例》第三十五条）答复送达后30日  plain 0/1',
      'closed',
      '转送、交办（《信访工作条例》第二十二条）3月26日 按期 ok 0/15',
      '最迟接访（本单位规定）4月10日 按期 ok 0/30',
      'excluded',
      '转送、交办（《信访工作条例》第二十二条）3月16日｜顺延3月18日 余3天 warn 12/15+2',
      'secret',
      '转送、交办（《信访工作条例》第二十二条）3月16日｜顺延3月18日 余3天 warn 12/15+2',
      '最迟接访（本单位规定）3月31日｜顺延4月1日 余18天 plain 12/30+1',
    ]);
  });

  it('says what is known, who hears it, and where else it might be heard', () => {
    expect(
      ['invited', 'earlier', 'to-ask', 'consented', 'declined', 'secret', 'in-hand', 'closed'].flatMap(
        (id) => {
          const { meta, tie, facts, sittings } = card(id);
          return [
            `${meta.join('，')}｜${tie}`,
            ...facts.map(({ name, lines }) => `  ${name}：${lines.join('／')}`),
            ...sittings.map(({ mood, words, why }) => `  ${mood} ${words}：${why}`),
          ];
        },
      ),
    ).toEqual([
      'invited，甲镇，登记3月1日，等12天｜3月13日 A接访：联系甲镇',
      '  信访人：张某',
      '  电话：13800000001',
      '  诉求：修路／赔偿',
      '  通知：甲镇／农业局',
      '  不接部分：赔偿另行起诉',
      '  ok 3月18日 A：联系甲镇',
      '  ok 3月25日 A：联系甲镇',
      'earlier，甲镇 · 农业，登记3月1日，等12天｜3月13日 A接访：分管农业',
      '  信访人：2名代表，涉及3人／推选代表2人',
      '  ok 3月18日 A：分管农业',
      '  ok 3月25日 A：分管农业',
      'to-ask，甲镇 · 乙镇，登记3月1日，等12天｜3月18日 A接访：联系甲镇',
      '  信访人：1人',
      '  plain 3月18日 A：现在就约在这天',
      '  ok 3月25日 A：联系甲镇',
      '  ok 3月26日 B：联系乙镇',
      'consented，公路项目，登记3月1日，等12天｜3月20日 D接访：指挥长公路项目',
      '  信访人：1人',
      '  plain 3月14日 D：来不及：须提前2个工作日',
      '  plain 3月20日 D：现在就约在这天',
      'declined，乙镇，登记3月4日，等9天｜',
      '  信访人：1人',
      '  退回：3月4日　原约3月26日 B，领导因故不能接访',
      '  plain 3月26日 B：本人已表示不能接访',
      'secret，甲镇，登记3月1日，等12天｜',
      '  ok 3月18日 A：联系甲镇',
      '  ok 3月25日 A：联系甲镇',
      'in-hand，甲镇，登记3月1日，等10天｜3月11日 A接访：联系甲镇',
      '  信访人：1人',
      '  结果：牵头研究／复核／主办农业局，4月20日前／协办甲镇，4月10日前',
      'closed，甲镇，登记3月11日，等0天｜3月11日 A接访：联系甲镇',
      '  信访人：1人',
      '  结果：当场答复／答复',
      '  答复：2024年3月11日　甲镇',
    ]);
  });
});

describe('a case in the hand', () => {
  it('meets each sitting with what it would do', () => {
    const lifted = (id: string): string[] => {
      const { title, from, shift, effects } = openBusy().lift(id)!;
      return [
        `${id} ${title} ${from} ${shift ?? ''}`,
        ...effects.map(
          (own) =>
            `  ${own.shift} ${own.fits}${own.isFirm ? ' firm' : ''} ${own.why}｜` +
            [...own.lines, own.verdict]
              .map(({ mood, strong, rest }) => `${mood} ${strong}${rest}`)
              .join('｜'),
        ),
      ];
    };
    expect(['waiting', 'to-ask', 'declined', 'invited'].flatMap(lifted)).toEqual([
      'waiting 道路损坏  ',
      '  2024-03-11/am/1 false 已经过去｜bad 不能约在这天。已经过去',
      '  2024-03-13/am/1 false 今天，来不及｜bad 不能约在这天。今天，来不及',
      '  2024-03-13/pm/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-14/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-18/am/1 true ｜ok 合适：联系甲镇，不须回避｜ok 等候：等候27天（2月20日登记）｜bad 超过最迟接访3月1日：超17天｜plain 须征求A同意｜warn 可以约，但有代价。期内另有1班合适。',
      '  2024-03-19/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-20/pm/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-25/am/1 true ｜ok 合适：联系甲镇，不须回避｜ok 等候：等候34天（2月20日登记）｜bad 超过最迟接访3月1日：超24天｜plain 须征求A同意｜warn 可以约，但有代价。期内另有1班合适。',
      '  2024-03-26/pm/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      'to-ask 道路损坏 3月18日 A 2024-03-18/am/1',
      '  2024-03-11/am/1 false 已经过去｜bad 不能约在这天。已经过去',
      '  2024-03-13/am/1 false 今天，来不及｜bad 不能约在这天。今天，来不及',
      '  2024-03-13/pm/1 false 今天，来不及｜bad 不能约在这天。今天，来不及',
      '  2024-03-14/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-18/am/1 false 现在就约在这天｜bad 不能约在这天。现在就约在这天',
      '  2024-03-19/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-20/pm/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-25/am/1 true ｜ok 合适：联系甲镇，不须回避｜warn 多等7天：等候17→24天（3月1日登记）｜ok 最迟接访3月31日以内｜plain 须征求A同意｜warn 通知未发，不必收回；3月18日将空班｜warn 可以约，但有代价。期内另有1班合适。',
      '  2024-03-26/pm/1 true ｜ok 合适：联系乙镇，不须回避｜warn 多等8天：等候17→25天（3月1日登记）｜ok 最迟接访3月31日以内｜plain 须征求B同意｜warn 通知未发，不必收回；3月18日将空班｜warn 可以约，但有代价。期内另有1班合适。',
      'declined 道路损坏  ',
      '  2024-03-11/am/1 false 已经过去｜bad 不能约在这天。已经过去',
      '  2024-03-13/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-13/pm/1 false 今天，来不及｜bad 不能约在这天。今天，来不及',
      '  2024-03-14/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-18/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-19/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-20/pm/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-25/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-26/pm/1 false firm 本人已表示不能接访｜bad 不能约在这天。本人已表示不能接访',
      'invited 道路损坏 3月13日 A 2024-03-13/am/1',
      '  2024-03-11/am/1 false 已经过去｜bad 不能约在这天。已经过去',
      '  2024-03-13/am/1 false 现在就约在这天｜bad 不能约在这天。现在就约在这天',
      '  2024-03-13/pm/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-14/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-18/am/1 true ｜ok 合适：联系甲镇，不须回避｜warn 多等5天：等候12→17天（3月1日登记）｜ok 最迟接访3月31日以内｜warn 原来的同意失效：须征求A同意｜warn 通知须收回：已发的约访通知要重发；3月13日不空班｜warn 可以约，但有代价。期内另有1班合适。',
      '  2024-03-19/am/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-20/pm/1 false 不归其负责｜bad 不能约在这天。不归其负责',
      '  2024-03-25/am/1 true ｜ok 合适：联系甲镇，不须回避｜warn 多等12天：等候12→24天（3月1日登记）｜ok 最迟接访3月31日以内｜warn 原来的同意失效：须征求A同意｜warn 通知须收回：已发的约访通知要重发；3月13日不空班｜warn 可以约，但有代价。期内另有1班合适。',
      '  2024-03-26/pm/1 false 不归其负责｜bad 不能约在这天。不归其负责',
    ]);
  });
});
