/** What people bring, made up: where it belongs, and when in the year. */
export interface Subject {
  /** 内容分类 */
  readonly topic: string;
  readonly sector: string;
  readonly department: string;
  readonly project?: string;
  /** How often, among all. */
  readonly weight: number;
  /** How many times as often in these months. */
  readonly season?: { readonly months: readonly number[]; readonly times: number };
  /** Whether groups come oftener than singles. */
  readonly groups?: true;
  readonly urgent?: true;
  readonly purpose?: 'accusation' | 'suggestion';
  /** Of a hundred, how many belong to a court or another procedure. */
  readonly elsewhere?: number;
  readonly about: readonly string[];
}

export const subjects: readonly Subject[] = [
  {
    topic: '劳动社保',
    sector: '人力资源和社会保障',
    department: '人力资源和社会保障局',
    weight: 9,
    season: { months: [1, 2, 12], times: 4 },
    groups: true,
    urgent: true,
    elsewhere: 8,
    about: ['某工地拖欠务工人员工资', '某企业停产后拖欠工资', '某工程分包人未支付劳务费'],
  },
  {
    topic: '劳动社保',
    sector: '人力资源和社会保障',
    department: '人力资源和社会保障局',
    weight: 4,
    about: ['养老保险缴费年限认定', '失地农民养老保险补贴未到账', '工伤待遇未落实'],
  },
  {
    topic: '自然资源',
    sector: '自然资源',
    department: '自然资源局',
    weight: 8,
    season: { months: [3, 4, 5], times: 3 },
    groups: true,
    about: ['征地补偿款未足额发放', '承包地界线与邻村重叠', '宅基地审批久拖不决'],
  },
  {
    topic: '农业农村',
    sector: '农业农村',
    department: '农业农村局',
    weight: 6,
    season: { months: [2, 3, 4, 5], times: 2 },
    about: ['土地流转租金拖欠', '耕地地力补贴面积有误', '土地确权面积不符'],
  },
  {
    topic: '农业农村',
    sector: '农业农村',
    department: '农业农村局',
    project: '高标准农田',
    weight: 3,
    season: { months: [3, 4, 10, 11], times: 2 },
    groups: true,
    about: ['高标准农田施工损毁青苗', '高标准农田沟渠不通水'],
  },
  {
    topic: '农业农村',
    sector: '水利',
    department: '水利局',
    weight: 4,
    season: { months: [6, 7, 8], times: 3 },
    about: ['灌溉水渠淤塞无人清理', '山塘漏水影响下游农田', '村级饮水工程停水'],
  },
  {
    topic: '农业农村',
    sector: '水利',
    department: '水利局',
    project: '石期市段防洪',
    weight: 2,
    season: { months: [5, 6, 7], times: 3 },
    about: ['防洪堤施工占地补偿', '防洪堤排涝口内涝'],
  },
  {
    topic: '自然资源',
    sector: '林业',
    department: '林业局',
    weight: 4,
    season: { months: [3, 9, 10], times: 2 },
    about: ['山林权属争议', '公益林补偿发放对象有误'],
  },
  {
    topic: '城乡建设',
    sector: '城乡建设',
    department: '住房和城乡建设局',
    weight: 8,
    groups: true,
    about: ['商品房逾期办证', '房屋质量渗漏', '小区物业收费与服务不符', '安置房迟迟未交付'],
  },
  {
    topic: '城乡建设',
    sector: '城乡建设',
    department: '住房和城乡建设局',
    project: '老旧小区改造',
    weight: 3,
    season: { months: [5, 6, 9, 10], times: 2 },
    groups: true,
    about: ['老旧小区改造停工', '老旧小区改造加装电梯意见不一'],
  },
  {
    topic: '城乡建设',
    sector: '城乡建设',
    department: '城市管理和综合执法局',
    weight: 4,
    about: ['违法搭建影响采光', '夜市油烟扰民', '占道经营堵塞通道'],
  },
  {
    topic: '交通运输',
    sector: '交通运输',
    department: '交通运输局',
    project: '农村公路提质',
    weight: 4,
    season: { months: [4, 5, 6], times: 2 },
    about: ['村道破损多处', '公路提质改造占用菜地', '通村公路未硬化'],
  },
  {
    topic: '交通运输',
    sector: '交通运输',
    department: '交通运输局',
    project: '舜皇山旅游公路',
    weight: 2,
    about: ['旅游公路施工车辆压坏村道', '旅游公路征地青苗费'],
  },
  {
    topic: '其他',
    sector: '生态环境',
    department: '生态环境分局',
    weight: 4,
    season: { months: [6, 7, 8], times: 2 },
    groups: true,
    about: ['养殖场异味扰民', '采石场粉尘', '作坊废水排入水沟'],
  },
  {
    topic: '民政应急',
    sector: '民政和退役军人',
    department: '民政局',
    weight: 7,
    season: { months: [1, 12], times: 2 },
    about: ['低保评定', '临时救助申请未答复', '残疾人补贴停发'],
  },
  {
    topic: '军队事务',
    sector: '民政和退役军人',
    department: '退役军人事务局',
    weight: 3,
    season: { months: [7, 8], times: 2 },
    about: ['优抚金发放', '退役安置待遇'],
  },
  {
    topic: '教育文体',
    sector: '教育',
    department: '教育局',
    weight: 4,
    season: { months: [8, 9], times: 4 },
    groups: true,
    about: ['学区划分', '校车线路调整', '校外培训退费', '代课年限认定'],
  },
  {
    topic: '卫生健康',
    sector: '卫生医保',
    department: '卫生健康局',
    weight: 3,
    elsewhere: 10,
    about: ['医疗纠纷处理', '村医待遇'],
  },
  {
    topic: '卫生健康',
    sector: '卫生医保',
    department: '医疗保障局',
    weight: 3,
    season: { months: [1, 11, 12], times: 2 },
    about: ['医保报销比例', '慢性病门诊资格'],
  },
  {
    topic: '市场监管',
    sector: '商务市监',
    department: '市场监督管理局',
    weight: 3,
    about: ['预付卡商家闭店', '电动车质量纠纷'],
  },
  {
    topic: '经济管理',
    sector: '财政金融',
    department: '财政局',
    weight: 2,
    groups: true,
    elsewhere: 15,
    about: ['合作社集资未退', '村集体债务未还'],
  },
  {
    topic: '经济管理',
    sector: '工业和信息化',
    department: '科技和工业信息化局',
    project: '园区标准厂房',
    weight: 2,
    about: ['标准厂房施工款拖欠', '园区企业用电'],
  },
  {
    topic: '政法',
    sector: '涉法涉诉',
    department: '人民法院',
    weight: 3,
    elsewhere: 75,
    about: ['判决执行未到位', '不服判决'],
  },
  {
    topic: '政法',
    sector: '政法',
    department: '公安局',
    weight: 3,
    elsewhere: 15,
    about: ['邻里纠纷处理', '户口迁移', '交通事故认定'],
  },
  {
    topic: '组织人事',
    sector: '组织人事',
    department: '组织部',
    weight: 1,
    about: ['原村干部离任补贴'],
  },
  {
    topic: '纪检监察',
    sector: '纪检监察',
    department: '纪委监委机关',
    weight: 3,
    purpose: 'accusation',
    about: ['（检举控告，内容另存）'],
  },
  {
    topic: '农业农村',
    sector: '乡村振兴',
    department: '乡村振兴局',
    weight: 3,
    about: ['易地搬迁后续扶持', '产业帮扶资金分红'],
  },
  {
    topic: '教育文体',
    sector: '文旅广体',
    department: '文化旅游广电体育局',
    weight: 2,
    purpose: 'suggestion',
    about: ['建议增设健身设施', '建议改善景区停车'],
  },
  {
    topic: '民政应急',
    sector: '应急管理',
    department: '应急管理局',
    weight: 2,
    season: { months: [6, 7, 8], times: 3 },
    urgent: true,
    about: ['房前屋后滑坡隐患', '烟花爆竹存放隐患'],
  },
];

/** How many come from each township: the county seat first. */
export const townshipWeights: Readonly<Record<string, number>> = {
  白牙市镇: 20,
  芦洪市镇: 9,
  井头圩镇: 8,
  石期市镇: 8,
  端桥铺镇: 7,
  紫溪市镇: 7,
  鹿马桥镇: 6,
  横塘镇: 6,
  花桥镇: 6,
  大盛镇: 5,
  新圩江镇: 5,
  大庙口镇: 5,
  南桥镇: 4,
  川岩乡: 3,
  水岭乡: 3,
  大庙口林场: 1,
  黄泥洞林场: 1,
};

/** How many come in each month, in hundredths of an ordinary one. */
export const monthWeights = [125, 100, 115, 110, 100, 90, 90, 95, 100, 90, 100, 115] as const;
