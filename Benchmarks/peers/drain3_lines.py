"""Mines the templates of a file's lines with Drain3: drain3_lines.py FILE; prints how many templates."""
import sys

from drain3 import TemplateMiner

miner = TemplateMiner()
with open(sys.argv[1], encoding="utf-8", errors="replace") as file:
    for line in file:
        miner.add_log_message(line.rstrip("\n"))
print(len(miner.drain.clusters))
