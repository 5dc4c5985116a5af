import GRDB

extension StorePlace {
  /// Runs `body`, giving what SQLite and the decoders throw the words of a `StoreError`.
  func translatingErrors<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let damage as Damage {
      throw StoreError.damaged(self, damage)
    } catch let error as DatabaseError {
      throw storeError(error)
    } catch {
      throw StoreError.damaged(self, .reported(String(describing: error)))
    }
  }

  private func storeError(_ error: DatabaseError) -> StoreError {
    let message = error.message ?? "SQLite \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return .busy(self)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
      return .cannotWrite(self, reason: message, message)
    default:
      return .damaged(self, .reported(message))
    }
  }
}
