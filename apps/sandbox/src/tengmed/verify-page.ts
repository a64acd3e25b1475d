/** What a phone sees behind `verifyUrl`: nobody looks into a face here. */
export const VERIFY_PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
  '<title>实人认证（模拟）</title></head><body><h1>实人认证（模拟）</h1>' +
  '<p>这是试用环境，不采集人脸。认证结果由工作台设置。</p></body></html>';
