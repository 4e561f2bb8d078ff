import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';

import { problemOf } from './problem';

const refused = {
  type: '/api/docs/errors#VALIDATION_FAILED',
  title: 'Dữ liệu chưa hợp lệ',
  status: 422,
  code: 'VALIDATION_FAILED',
  detail: 'Có mục chưa đúng.',
  errors: [{ path: 'guest.document.number', code: 'PID_FORMAT', message: 'Số định danh phải đủ 12 chữ số.' }],
};

describe('problemOf', () => {
  it('reads a refusal with its fields', () => {
    const problem = problemOf(new HttpErrorResponse({ status: 422, error: refused }));
    expect(problem).toEqual({
      kind: 'refused',
      status: 422,
      code: 'VALIDATION_FAILED',
      detail: 'Có mục chưa đúng.',
      fields: refused.errors,
    });
  });

  it.each([
    [0, 'unreachable'],
    [401, 'refused'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('status %i is %s', (status, kind) => {
    expect(problemOf(new HttpErrorResponse({ status })).kind).toBe(kind);
  });

  it('reads when to come again', () => {
    const headers = new HttpHeaders({ 'Retry-After': '7' });
    expect(problemOf(new HttpErrorResponse({ status: 503, headers })).retryAfter).toBe(7);
  });

  it('makes do with an answer that is no problem document', () => {
    const problem = problemOf(new HttpErrorResponse({ status: 502, error: '<html>bad gateway</html>' }));
    expect(problem).toMatchObject({ code: 'HTTP_502', detail: '', fields: [] });
  });

  it('lets what is no answer of a server fall through', () => {
    expect(() => problemOf(new TypeError('x'))).toThrow(TypeError);
  });
});
