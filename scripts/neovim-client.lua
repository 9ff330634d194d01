-- Drives `candor lsp` from a headless Neovim (0.7 or later), as its user would:
--   CANDOR=.build/debug/candor INCIDENT=/tmp/shop/incident.md nvim --headless --clean -c "luafile scripts/neovim-client.lua"
-- INCIDENT is changed in the buffer only; Tests/CommandTests/NeovimTests.swift has its text. Prints each step, and ends
-- with 0 when all held.
local say = function(text) io.stdout:write(text .. "\n") end

local function must(holds, step)
  if holds then return say("ok " .. step) end
  say("not ok " .. step)
  vim.cmd("cquit 1")
end

local function line_of(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then return number, column - 1 end
  end
  must(false, "the buffer holds " .. words)
end

local function place_cursor(words, offset)
  local line, column = line_of(words)
  vim.api.nvim_win_set_cursor(0, { line, column + (offset or 0) })
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 60000)
  for _, answer in pairs(answers or {}) do
    must(answer.error == nil, method .. " is answered")
    return answer.result
  end
  must(false, method .. " is answered in time")
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.user_data and diagnostic.user_data.lsp.code or diagnostic.code
    found[code or ""] = diagnostic
  end
  return found
end

local function wait_for(code, present)
  return vim.wait(120000, function() return (codes()[code] ~= nil) == present end, 20)
end

local function run()
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.INCIDENT))
  local id = vim.lsp.start_client({ name = "candor", cmd = { vim.env.CANDOR, "lsp" } })
  must(id and vim.lsp.buf_attach_client(0, id), "the server starts")
  local client = vim.lsp.get_client_by_id(id)
  local encoding = client.offset_encoding

  must(wait_for("clarity/filler", true), "a finding of the text is shown")
  must(wait_for("placeholder/unknown-fact", true), "a finding that needs the evidence is shown")
  local filler = codes()["clarity/filler"]
  local line, column = line_of("In order to")
  must(filler.lnum == line - 1 and filler.col == column and filler.end_col == column + 11, "its place is exact")

  place_cursor("{{customers.affected}}", 4)
  local hover = ask("textDocument/hover", vim.lsp.util.make_position_params(0, encoding))
  must(hover and hover.contents.value:find("Receipt:", 1, true), "a fact shows its receipt")
  place_cursor("human error", 2)
  hover = ask("textDocument/hover", vim.lsp.util.make_position_params(0, encoding))
  must(hover and hover.contents.value:find("Why it matters", 1, true), "a finding shows its rule")

  place_cursor("In order to", 2)
  local params = vim.lsp.util.make_range_params(0, encoding)
  params.context = { diagnostics = {}, only = { "quickfix" } }
  for _, action in ipairs(ask("textDocument/codeAction", params)) do
    if action.isPreferred then vim.lsp.util.apply_workspace_edit(action.edit, encoding) end
  end
  must(vim.fn.search("🙂 To be brief", "nw") > 0, "a rewrite is in the buffer")
  must(wait_for("clarity/filler", false), "its finding is gone")

  local last = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_buf_set_lines(0, last, last, false, { "日本 🙂 {{customers.aff were hit." })
  place_cursor("日本", #"日本 🙂 {{customers.aff")
  local list = ask("textDocument/completion", vim.lsp.util.make_position_params(0, encoding))
  for _, item in ipairs(list.items) do
    if item.label == "customers.affected" then
      must(item.detail and #item.detail > 0, "a name is completed with its value")
      vim.lsp.util.apply_text_edits({ item.textEdit }, vim.api.nvim_get_current_buf(), encoding)
    end
  end
  local text = vim.api.nvim_buf_get_lines(0, last, last + 1, false)[1]
  must(text == "日本 🙂 {{customers.affected}} were hit.", "the name is in the buffer: " .. text)

  client.stop()
  must(vim.wait(10000, function() return client.is_stopped() end, 20), "the server stops")
  say("done")
  vim.cmd("qall!")
end

local ok, problem = pcall(run)
if not ok then must(false, tostring(problem)) end
