/**
 * What the waiting room does in Redis, each as one script: nothing comes between its steps. KEYS[1] is the prefix of the
 * room; every key below carries the same hash tag, so that a cluster keeps them together. ARGV[1] is `now`, ARGV[2] how
 * long keys live, both in milliseconds. The rules are those of order.ts and pace.ts; one suite holds both stores to them.
 */
const COMMON = `
local room, now, ttl = KEYS[1], tonumber(ARGV[1]), ARGV[2]
local SPAN = 281474976710656
local function key(name) return room .. ':' .. name end
local function keep(name) redis.call('PEXPIRE', key(name), ttl) end
local function get(name) return redis.call('HGET', key('room'), name) end
local function put(name, value) redis.call('HSET', key('room'), name, value); keep('room') end
local function whole(number) return string.format('%.0f', number) end
local function exact(number) return string.format('%.17g', number) end
local function arrivals() local n = redis.call('HINCRBY', key('room'), 'arrivals', 1); keep('room'); return n end
local function ticket(id)
  local fields = redis.call('HGETALL', key('ticket:' .. id))
  if #fields == 0 then return nil end
  local one = { id = id }
  for i = 1, #fields, 2 do one[fields[i]] = fields[i + 1] end
  return one
end
local function isValid(one) return one.state == 'admitted' and tonumber(one.passUntil) > now end
local function shown(one)
  local ahead = false
  if one.state == 'waiting' then ahead = redis.call('ZRANK', key('waiting'), one.id) end
  local seen = redis.call('LINDEX', key('asked:' .. one.account), 0)
  return { one.id, one.person, one.account, one.entry, one.state, one.score, one.joinedAt, ahead,
           one.passUntil, seen or one.joinedAt, one.toldAt }
end
local function ofAccount(account)
  local found = {}
  for _, id in ipairs(redis.call('ZRANGE', key('account:' .. account), 0, -1)) do
    local one = ticket(id)
    if one and one.state ~= 'left' then found[#found + 1] = one end
  end
  return found
end
local function moveLast(one)
  local score = whole(3 * SPAN + arrivals())
  redis.call('HSET', key('ticket:' .. one.id), 'score', score)
  redis.call('ZADD', key('waiting'), score, one.id)
  redis.call('ZADD', key('drawn'), 'XX', score, one.entry)
end
local function doubt(account)
  if redis.call('SADD', key('doubted'), account) == 0 then return end
  keep('doubted')
  for _, one in ipairs(ofAccount(account)) do if one.state == 'waiting' then moveLast(one) end end
end
`;

/** ARGV after the common ones: releasesAt, rate, burst, recovery, least factor. */
const PACE = `
local releasesAt, perSecond, burst = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local recovery, least = tonumber(ARGV[6]), tonumber(ARGV[7])
local pace = {
  tokens = tonumber(get('tokens') or burst), tokensAt = tonumber(get('tokensAt') or releasesAt),
  factor = tonumber(get('factor') or 1), factorAt = tonumber(get('factorAt') or releasesAt),
}
local function factor() return math.min(1, pace.factor + math.max(0, now - pace.factorAt) / recovery) end
local function refill()
  if now <= pace.tokensAt then return end
  pace.tokens = math.min(burst, pace.tokens + (now - pace.tokensAt) / 1000 * perSecond * factor())
  pace.tokensAt = now
end
local function keepPace()
  redis.call('HSET', key('room'), 'tokens', exact(pace.tokens), 'tokensAt', whole(pace.tokensAt),
    'factor', exact(pace.factor), 'factorAt', whole(pace.factorAt))
  keep('room')
end
local function state(measured)
  redis.call('ZREMRANGEBYSCORE', key('admitted'), '-inf', now - measured)
  return { redis.call('ZCARD', key('waiting')), redis.call('ZCARD', key('admitted')), exact(factor()),
           get('ending'), get('remaining'), get('remainingAt') }
end
`;

/** What an account sees, and that it asked. ARGV after the pace: measured, account, remembered. */
const VIEW = `
local account = ARGV[9]
local function view()
  local asked = 'asked:' .. account
  redis.call('LPUSH', key(asked), ARGV[1])
  redis.call('LTRIM', key(asked), 0, tonumber(ARGV[10]) - 1)
  keep(asked)
  local tickets = {}
  for i, one in ipairs(ofAccount(account)) do
    if isValid(one) and one.toldAt == '0' then
      one.toldAt = ARGV[1]
      redis.call('HSET', key('ticket:' .. one.id), 'toldAt', one.toldAt)
    end
    tickets[i] = shown(one)
  end
  return { state(tonumber(ARGV[8])), tickets, redis.call('LRANGE', key(asked), 0, -1) }
end
`;

/** ARGV[3]: a seed. */
export const SEED = `${COMMON}
if redis.call('HSETNX', key('room'), 'seed', ARGV[3]) == 1 then keep('room') end
return get('seed')`;

/** ARGV: the pace, those of the view, perAccount, perDevice, ticket, person, device, entry, drawn, doubted, showing. */
export const JOIN = `${COMMON}${PACE}${VIEW}
local perAccount, perDevice = tonumber(ARGV[11]), tonumber(ARGV[12])
local id, person, device, entry, drawn = ARGV[13], ARGV[14], ARGV[15], ARGV[16], tonumber(ARGV[17])
local isDoubted, showing = ARGV[18] == '1', ARGV[19]
local known = redis.call('HGET', key('people'), person)
local old = known and ticket(known)
if old and (old.state == 'waiting' or isValid(old)) then
  if old.account ~= account then return { 'person-taken' } end
  return { 'joined', view() }
end
local others = 0
for _, one in ipairs(ofAccount(account)) do if one.person ~= person then others = others + 1 end end
if others >= perAccount then
  local refused = 'refused:' .. account
  redis.call('SADD', key(refused), person)
  keep(refused)
  return { 'account-full', redis.call('SCARD', key(refused)) }
end
local phone = 'device:' .. device
if redis.call('SISMEMBER', key(phone), person) == 0 then
  if redis.call('SCARD', key(phone)) >= perDevice then return { 'device-full' } end
  redis.call('SADD', key(phone), person)
  keep(phone)
end
if showing ~= '' then
  redis.call('HSETNX', key('showings'), showing, account)
  keep('showings')
  isDoubted = isDoubted or redis.call('HGET', key('showings'), showing) ~= account
end
if isDoubted then doubt(account) end
local arrived, isEarly = arrivals(), now < releasesAt
local score = others == 0 and drawn or SPAN + drawn
if not isEarly then score = 2 * SPAN + arrived end
if redis.call('SISMEMBER', key('doubted'), account) == 1 then score = 3 * SPAN + arrived end
local joinedAt = now
if old and old.account == account then id, joinedAt = old.id, tonumber(old.joinedAt)
elseif old then redis.call('ZREM', key('account:' .. old.account), old.id) end
redis.call('HSET', key('ticket:' .. id), 'person', person, 'account', account, 'entry', entry, 'state', 'waiting',
  'score', whole(score), 'joinedAt', whole(joinedAt), 'passUntil', '0', 'toldAt', '0')
keep('ticket:' .. id)
redis.call('HSET', key('people'), person, id)
keep('people')
redis.call('ZADD', key('account:' .. account), arrived, id)
keep('account:' .. account)
redis.call('ZADD', key('waiting'), whole(score), id)
keep('waiting')
if isEarly then redis.call('ZADD', key('drawn'), whole(score), entry); keep('drawn') end
return { 'joined', view() }`;

/** ARGV: the pace, those of the view. */
export const LOOK = `${COMMON}${PACE}${VIEW}
return view()`;

/** ARGV: the pace, measured. */
export const STATE = `${COMMON}${PACE}
return state(tonumber(ARGV[8]))`;

/** ARGV: account, ticket. */
export const LEAVE = `${COMMON}
local one = ticket(ARGV[4])
if not one or one.account ~= ARGV[3] then return 0 end
redis.call('ZREM', key('waiting'), one.id)
redis.call('ZREM', key('choosing'), one.id)
redis.call('HSET', key('ticket:' .. one.id), 'state', 'left')
return 1`;

/** ARGV: account. */
export const DOUBT = `${COMMON}
doubt(ARGV[3])
return 1`;

/** ARGV: account, person. */
export const TURN_BACK = `${COMMON}
doubt(ARGV[3])
local id = redis.call('HGET', key('people'), ARGV[4])
local one = id and ticket(id)
if not one or one.account ~= ARGV[3] or not isValid(one) then return 0 end
redis.call('ZREM', key('choosing'), id)
redis.call('HSET', key('ticket:' .. id), 'state', 'waiting', 'passUntil', '0', 'toldAt', '0')
moveLast(one)
keep('waiting')
return 1`;

/** ARGV: person. */
export const TURN_OVER = `${COMMON}
local id = redis.call('HGET', key('people'), ARGV[3])
local one = id and ticket(id)
if one and not isValid(one) then return 1 end
return 0`;

/** ARGV: the pace, endsAt, passMs. */
export const ADVANCE = `${COMMON}${PACE}
if get('ending') or now < releasesAt or now >= tonumber(ARGV[8]) then return {} end
refill()
local admitted = {}
local may = math.floor(pace.tokens)
redis.call('ZREMRANGEBYSCORE', key('choosing'), '-inf', now)
local remaining = tonumber(get('remaining') or '')
if remaining then
  may = math.min(may, math.max(0, remaining - redis.call('ZCARD', key('choosing'))))
end
if may > 0 then
  local popped = redis.call('ZPOPMIN', key('waiting'), may)
  for i = 1, #popped, 2 do
    local id = popped[i]
    redis.call('HSET', key('ticket:' .. id), 'state', 'admitted', 'passUntil', whole(now + tonumber(ARGV[9])))
    redis.call('ZADD', key('admitted'), now, id)
    redis.call('ZADD', key('choosing'), whole(now + tonumber(ARGV[9])), id)
    admitted[#admitted + 1] = shown(ticket(id))
  end
  keep('admitted')
  keep('choosing')
  pace.tokens = pace.tokens - #admitted
end
keepPace()
return admitted`;

/** ARGV: the pace, slowedOnce. */
export const SLOW = `${COMMON}${PACE}
refill()
if not (pace.factor < 1 and now - pace.factorAt < tonumber(ARGV[8])) then
  pace.factor, pace.factorAt = math.max(least, factor() / 2), now
end
keepPace()
return 1`;

/** ARGV: person. */
export const TOOK = `${COMMON}
local id = redis.call('HGET', key('people'), ARGV[3])
if not id or redis.call('ZREM', key('choosing'), id) == 0 then return 0 end
if get('remaining') then redis.call('HINCRBY', key('room'), 'remaining', -1) end
return 1`;

/** ARGV: remaining. */
export const REMAINING = `${COMMON}
put('remaining', ARGV[3])
put('remainingAt', ARGV[1])
return 1`;

/** ARGV: ending. */
export const END = `${COMMON}
redis.call('HSETNX', key('room'), 'ending', ARGV[3])
keep('room')
return 1`;

/** ARGV: work, forMs. Kept by `now`, which tests move, not by the server's own clock. */
export const LEASE = `${COMMON}
local name = 'lease:' .. ARGV[3]
if tonumber(get(name) or 0) > now then return 0 end
put(name, whole(now + tonumber(ARGV[4])))
return 1`;

/** ARGV: from, limit. */
export const DRAWN = `${COMMON}
return redis.call('ZRANGE', key('drawn'), ARGV[3], ARGV[3] + ARGV[4] - 1, 'WITHSCORES')`;
