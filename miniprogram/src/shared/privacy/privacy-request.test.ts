import { addPrivacyRequest, answerPrivacyRequests, usePrivacyRequest, type PrivacyAnswer } from './privacy-request';

function waitFor(wanted: string): PrivacyAnswer[] {
  const heard: PrivacyAnswer[] = [];
  addPrivacyRequest({ wanted, answer: (given) => heard.push(given) });
  return heard;
}

test('one answer settles every call that waits, and each once', () => {
  const [copy, file] = [waitFor('setClipboardData'), waitFor('chooseMessageFile')];
  answerPrivacyRequests({ event: 'exposureAuthorization' });
  expect(usePrivacyRequest.getState().waiting).toHaveLength(2);
  answerPrivacyRequests({ event: 'agree', buttonId: 'agree' });
  answerPrivacyRequests({ event: 'disagree' });
  expect([copy, file]).toEqual(Array(2).fill([{ event: 'exposureAuthorization' }, { event: 'agree', buttonId: 'agree' }]));
});
