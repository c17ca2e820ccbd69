-- Neovim's own language client against the stdio server:  nvim --headless --clean -S test/editors/neovim.lua
-- Shows the diagnostics, applies the quick-fix, and sees the finding go. Written for 0.7 and later.
local root = vim.fn.getcwd()
local function out(line) io.stdout:write(line .. '\n') end
local function die(message) io.stderr:write('FAILED ' .. message .. '\n0 passed, 1 failed\n'); vim.cmd('cquit 1') end

local function of_rule(buf, rule)
  return vim.tbl_filter(function(d) return d.user_data.lsp.code == rule end, vim.diagnostic.get(buf))
end

local ok, err = xpcall(function()
  local dir = vim.fn.tempname()
  vim.fn.mkdir(dir)
  local file = dir .. '/social-media.policy'
  vim.fn.writefile(vim.fn.readfile(root .. '/test/vscode/fixtures/ws/social-media.policy'), file)
  vim.cmd('edit ' .. file)
  local buf = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = 'school-policy', cmd = { vim.env.NODE or 'node', root .. '/dist/cli.cjs', 'lsp', '--stdio' }, root_dir = dir,
    get_language_id = function() return 'school-policy' end,
    on_error = function(code, e) die('client error ' .. tostring(code) .. ' ' .. vim.inspect(e)) end,
  })
  assert(id, 'the client did not start')
  assert(vim.wait(10000, function() return vim.lsp.get_client_by_id(id).initialized end, 20), 'not initialised')
  vim.lsp.buf_attach_client(buf, id)
  assert(vim.wait(10000, function() return #of_rule(buf, 'outdated-legislation') == 1 end, 20), 'no diagnostics')
  for _, d in ipairs(vim.diagnostic.get(buf)) do out(('%d:%d %s [%s]'):format(d.lnum + 1, d.col + 1, d.message, d.source)) end
  local marks = 0
  for _, namespace in pairs(vim.diagnostic.get_namespaces()) do
    local ns = namespace.user_data.virt_text_ns
    for _, mark in ipairs(ns and vim.api.nvim_buf_get_extmarks(buf, ns, 0, -1, { details = true }) or {}) do
      if mark[4].virt_text then marks = marks + 1 end
    end
  end
  assert(marks > 0, 'nothing is shown beside the lines')
  local client = vim.lsp.get_client_by_id(id)
  local d = of_rule(buf, 'outdated-legislation')[1]
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buf), range = d.user_data.lsp.range or { start = { line = d.lnum, character = d.col }, ['end'] = { line = d.end_lnum, character = d.end_col } },
    context = { diagnostics = {} },
  }
  local answers = assert(vim.lsp.buf_request_sync(buf, 'textDocument/codeAction', params, 5000))
  local action = assert(answers[id].result[1], 'no quick-fix')
  out('quick-fix: ' .. action.title)
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  assert(vim.wait(5000, function() return #of_rule(buf, 'outdated-legislation') == 0 end, 20), 'the finding did not go')
  assert(not table.concat(vim.api.nvim_buf_get_lines(buf, 0, -1, false), '\n'):find('1998'), 'the old Act is still there')
  client.stop()
  assert(vim.wait(5000, function() return client.is_stopped() end, 20), 'the server did not stop')
  out('1 passed, 0 failed')
end, debug.traceback)
if not ok then die(err) else vim.cmd('qall!') end
