const INSTITUTION = /^[\p{Script=Han}]{0,8}?(?:医院|学校|中学|小学|大学|学院|幼儿园|政府|[公检]?法院|检察院|公安局|派出所|[一-龥]{1,4}局|供电所|公司|厂|银行|图书馆|博物馆|体育馆|体育场|中心|车站|客运站)/u;

/** Whether a text goes on as what is called after the place that runs it: 人民医院 of 陕西省, 实验学校 of 温江区. */
export function isInstitution(text: string): boolean {
  return INSTITUTION.test(text);
}
