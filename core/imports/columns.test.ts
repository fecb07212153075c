import fc from 'fast-check';
import { chooseColumns, IMPORT_FIELDS, matchColumns } from './columns';

const fieldsOf = (header: string[], ...rows: string[][]) => matchColumns(header, rows).map(({ field }) => field);

describe('the columns of a file', () => {
  it('are known by the names that sellers and shops use', () => {
    expect(fieldsOf(['姓名', '手机', '微信昵称', '备注', '地址', '标签', '生日', '商品', '数量', '金额', '下单时间', '来源', '跟进内容', '跟进日期', '跟进方式', '介绍人'])).toEqual([...IMPORT_FIELDS]);
    expect(fieldsOf(['收货人姓名', '收货人手机', '买家留言', '收货地址', '商品标题', '购买数量', '实付金额(元)', '订单创建时间'])).toEqual(['name', 'phone', 'remark', 'address', 'product', 'quantity', 'amount', 'orderDay']);
    expect(fieldsOf(['Customer Name', 'Phone Number', 'Product', 'Qty', 'Amount', 'Order Date'])).toEqual(['name', 'phone', 'product', 'quantity', 'amount', 'orderDay']);
    expect(fieldsOf([' *客户 ', '联系方式1', '会员标签'])).toEqual(['name', 'phone', 'tags']);
  });

  it('called as the shop calls a field of its own are that field, whatever else they might be', () => {
    const own = [{ fieldId: 'f1', name: '来源', kind: 'text' as const, options: [], min: null, max: null }, { fieldId: 'f2', name: '身高', kind: 'number' as const, options: [], min: null, max: null }];
    expect(matchColumns(['姓名', '来源', '身高(cm)'], [], own).map(({ field }) => field)).toEqual(['name', 'custom.f1', 'custom.f2']);
  });

  it('of a grocery log are a name and the day of an order', () => {
    expect(fieldsOf(['customer', 'date'], ['1', '2006-01-01'], ['3', '2006-01-10'])).toEqual(['name', 'orderDay']);
  });

  it('of a sheet of follow-ups: its day is theirs, unless orders stand in the sheet too', () => {
    expect(fieldsOf(['客户', '日期', '跟进', '方式'], ['李姐', '2024-03-05', '问了面霜', '电话'])).toEqual(['name', 'followUpDay', 'followUp', 'ignore']);
    expect(fieldsOf(['客户', '日期', '产品', '跟进'], ['李姐', '2024-03-05', '面霜', '说好用'])).toEqual(['name', 'orderDay', 'product', 'followUp']);
  });

  it('without telling names are known by phones and days in them', () => {
    expect(fieldsOf(['甲', '乙', '丙'], ['李姐', '13812345678', '2024/3/5'], ['王姐', '139 1234 5678', '2024/3/6'])).toEqual(['ignore', 'phone', 'orderDay']);
  });

  it('are not taken for phones or days when they hold none', () => {
    expect(fieldsOf(['姓名', '联系方式', '日期'], ['李姐', 'lijie_wx', '周三'])).toEqual(['name', 'ignore', 'ignore']);
  });

  it('give each field once, to the best-named column', () => {
    expect(fieldsOf(['客户', '收货人', '姓名'])).toEqual(['ignore', 'ignore', 'name']);
    expect(fieldsOf(['付款时间', '下单时间'], ['2024-01-02', '2024-01-01'])).toEqual(['ignore', 'orderDay']);
  });

  it('leave alone what only looks like a field', () => {
    expect(fieldsOf(['客户编号', '单价', '生产日期', '注册时间'], ['7', '12', '2024-01-01', '2024-01-01'])).toEqual(['ignore', 'ignore', 'ignore', 'ignore']);
    expect(fieldsOf(['姓名', '出生日期'], ['李姐', '1990-05-07'])).toEqual(['name', 'birthday']);
  });

  it('use the nickname as the name when there is nothing else to call people by', () => {
    expect(fieldsOf(['昵称', '备注'])).toEqual(['name', 'remark']);
    expect(fieldsOf(['昵称', '手机'])).toEqual(['wechatName', 'phone']);
  });

  it('show a few samples', () => {
    expect(matchColumns(['姓名'], [['李姐'], [''], ['王姐'], ['张姐'], ['赵姐']])).toEqual([{ index: 0, header: '姓名', samples: ['李姐', '王姐', '张姐'], field: 'name' }]);
  });

  it('never give a field twice, whatever the header', () => {
    const title = fc.oneof(fc.string(), fc.constantFrom('姓名', '客户', '手机', '电话', '日期', '下单时间', 'name', '金额', '总金额'));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 20 }), (header) => {
        const fields = fieldsOf(header).filter((field) => field !== 'ignore');
        expect(new Set(fields).size).toBe(fields.length);
      }),
    );
  });
});

describe("the seller's choice of columns", () => {
  const matches = matchColumns(['姓名', '手机', '其他'], []);

  it('goes over the guess', () => {
    expect(chooseColumns(matches, { 0: 'ignore', 2: 'name' })).toEqual({ ok: true, value: { 0: 'ignore', 1: 'phone', 2: 'name' } });
  });

  it('is refused when two columns would be the same field', () => {
    expect(chooseColumns(matches, { 2: 'name' })).toEqual({ ok: false, code: 'FIELD_TWICE', fields: ['name'] });
  });
});
